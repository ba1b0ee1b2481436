import { redirect } from '@sveltejs/kit';
import { promptsIn } from '#lib/domain/actions';
import { entryVocabularies } from '#lib/domain/learning-files';
import { lessonPage } from '#lib/domain/learning-tree';
import { knownPeople, vocabulariesOf } from '#lib/domain/people';
import { today } from '#lib/domain/shared/clock';
import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import { siblingOf } from '#lib/server/easy-read';
import { besideThread, placeOf, relatedLines, threadLines, withSources } from '#lib/server/thread';
import { commentsAt } from './comments';
import { codeLabels, lessonProse } from './lesson-prose';

/**
 * What stands at the address of a lesson. That of a merged one leads to the lesson it was merged into, unless one asks for it as
 * it was or a form there was not accepted.
 */
export async function lessonAt(ctx: Context, id: Id, url: URL) {
	const shown = await lesson(ctx, id, url.searchParams);
	const stays = url.searchParams.has('as-it-was') || url.search.startsWith('?/');
	if (shown.lesson.later && shown.mergedInto && !stays) redirect(303, `/tree/lessons/${shown.mergedInto}?merged=${id}`);
	return shown;
}

/** All that the page of a lesson shows, its texts laid out, with what can be chosen in its forms. */
async function lesson(ctx: Context, id: Id, params: URLSearchParams) {
	const [{ mergedInto, ...page }, thread, people, words, comments, easyRead, related] = await Promise.all([
		lessonPage(ctx, id),
		threadLines(ctx.read, { kind: 'lesson', id }),
		knownPeople(ctx.read),
		vocabulariesOf(ctx.read),
		commentsAt(ctx, id, params),
		siblingOf(ctx.read, ctx, { kind: 'lesson', id }),
		relatedLines(ctx.read, { kind: 'lesson', id })
	]);
	return {
		lesson: { ...lessonProse(page), decided: await withSources(ctx.read, page.decided) },
		source: page.mine?.source ? placeOf(page.mine.source) : null,
		codes: codeLabels(page.codes, entryVocabularies(words).codes),
		comments,
		easyRead,
		thread,
		related: besideThread(related, thread),
		people,
		prompts: promptsIn(words),
		mergedInto,
		today: today(ctx.clock)
	};
}
