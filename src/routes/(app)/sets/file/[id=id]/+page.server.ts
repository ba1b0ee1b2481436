import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { entryVocabularies } from '#lib/domain/learning-files';
import {
	aboutAdditionWish,
	addToSetEntry,
	addToSetEntryWish,
	askForLessonInSetFile,
	authorizeRestoringAddition,
	deleteSetEntry,
	removeAddition,
	setAdditions,
	setEntryPage
} from '#lib/domain/learning-sets';
import { askForLessonWish } from '#lib/domain/learning-tree';
import { describeReaders, restoreRemoved, vocabulariesOf } from '#lib/domain/people';
import { collections } from '#lib/server/collections';
import { answer, formAction } from '#lib/server/http';
import { renderFor } from '#lib/server/markdown';
import { threadLines } from '#lib/server/thread';
import { keptOnPage } from '../../kept-on-page';
import { modeWords, setWords } from '../../words';
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

const there = (id: string | undefined, rest = '') => redirect(303, `/sets/file/${id}${rest}`);

export const actions: Actions = {
	add: formAction(
		addToSetEntryWish,
		async (ctx, wish, { params }) =>
			there(params.id, `#addition-${await keptOnPage(() => addToSetEntry(ctx, params.id!, wish))}`),
		{ words: { of: 'set-entry' } }
	),
	takeBack: formAction(aboutAdditionWish, async (ctx, wish, { params }) => {
		await removeAddition(ctx, wish);
		there(params.id, `?removed=${wish.addition}#additions`);
	}),
	restore: formAction(aboutAdditionWish, async (ctx, { addition }, { params }) => {
		await authorizeRestoringAddition(ctx, params.id!, addition);
		await restoreRemoved(ctx, { kind: setAdditions.kind, id: addition }, collections);
		there(params.id, `#addition-${addition}`);
	}),
	/** One's own words lead straight to the form; else whoever wrote them is asked. */
	lesson: formAction(
		askForLessonWish,
		async (ctx, wish, { params }) => {
			const [{ mine }, request] = await Promise.all([
				setEntryPage(ctx, params.id!),
				askForLessonInSetFile(ctx, params.id!, wish)
			]);
			if (mine) redirect(303, `/tree/requests/${request}`);
			there(params.id, '?asked=1');
		},
		{ words: { of: 'set-entry' } }
	),
	delete: formAction(v.object({}), async (ctx, _, { params }) => {
		redirect(303, `/sets/${await deleteSetEntry(ctx, params.id!)}/file?deleted=1`);
	})
};
