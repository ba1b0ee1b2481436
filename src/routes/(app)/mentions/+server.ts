import { json } from '@sveltejs/kit';
import { topicsToMention } from '#lib/domain/learning-files';
import { readersOfLesson } from '#lib/domain/learning-tree';
import { peopleToMention } from '#lib/domain/people';
import { isId } from '#lib/domain/shared/ids';
import { standings } from '#lib/server/app';
import { answer } from '#lib/server/http';
import { personSuggestion, topicSuggestion } from './suggestions';
import type { RequestHandler } from './$types';

/** As much of a name as is looked for. */
const LONGEST = 60;

/**
 * What somebody who writes may mean: people after `@` (`lesson`: only its readers), objectives and codes after `#`. At most
 * twenty, and nothing that the writer could not find on a page.
 */
export const GET: RequestHandler = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const words = (url.searchParams.get('words') ?? '').slice(0, LONGEST).toWellFormed();
		if (url.searchParams.get('sign') === '#') return json((await topicsToMention(ctx, words)).map(topicSuggestion));
		const lesson = url.searchParams.get('lesson');
		const found = isId(lesson) ? await readersOfLesson(ctx, lesson, standings, words) : await peopleToMention(ctx, words);
		return json(found.map(personSuggestion));
	});
