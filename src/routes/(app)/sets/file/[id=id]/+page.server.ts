import { entryVocabularies } from '#lib/domain/learning-files';
import { setEntryPage } from '#lib/domain/learning-sets';
import { describeReaders, vocabulariesOf } from '#lib/domain/people';
import { answer } from '#lib/server/http';
import { renderFor } from '#lib/server/markdown';
import { threadLines } from '#lib/server/thread';
import { modeWords, setWords } from '../../words';
import { add, lesson, remove, restore, takeBack } from './set-entry-actions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	answer(locals, async (ctx) => {
		const [{ audience, additions, ...entry }, thread, words, modes] = await Promise.all([
			setEntryPage(ctx, params.id),
			threadLines(ctx.read, { kind: 'set-entry', id: params.id }),
			vocabulariesOf(ctx.read),
			setWords(ctx.read)
		]);
		const [[html], added] = await Promise.all([
			renderFor(ctx.read, [entry.text], 2),
			renderFor(
				ctx.read,
				additions.map(({ text }) => text)
			)
		]);
		return {
			entry: {
				...entry,
				html: html!,
				additions: additions.map(({ text: _, ...each }, at) => ({ ...each, html: added[at]! }))
			},
			readers: await describeReaders(ctx, audience),
			mode: modeWords(modes, entry.mode),
			thread,
			asking: url.searchParams.has('lesson'),
			vocabularies: entryVocabularies(words)
		};
	});

export const actions: Actions = {
	add,
	takeBack,
	restore,
	lesson,
	delete: remove
};
