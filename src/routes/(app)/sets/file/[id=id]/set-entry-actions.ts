import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
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
import { restoreRemoved } from '#lib/domain/people';
import { collections } from '#lib/server/collections';
import { formAction } from '#lib/server/http';
import { keptOnPage } from '../../kept-on-page';

/** What members do with an entry of their set's file. */
const there = ({ params }: RequestEvent, rest = '') => redirect(303, `/sets/file/${params.id}${rest}`);

export const add = formAction(
	addToSetEntryWish,
	async (ctx, wish, event) => {
		const addition = await keptOnPage(() => addToSetEntry(ctx, event.params.id!, wish));
		there(event, `#addition-${addition}`);
	},
	{ words: { of: 'set-entry' } }
);

export const takeBack = formAction(aboutAdditionWish, async (ctx, wish, event) => {
	await removeAddition(ctx, wish);
	there(event, `?removed=${wish.addition}#additions`);
});

export const restore = formAction(aboutAdditionWish, async (ctx, { addition }, event) => {
	await authorizeRestoringAddition(ctx, event.params.id!, addition);
	await restoreRemoved(ctx, { kind: setAdditions.kind, id: addition }, collections);
	there(event, `#addition-${addition}`);
});

/** One's own words lead straight to the form; else whoever wrote them is asked. */
export const lesson = formAction(
	askForLessonWish,
	async (ctx, wish, event) => {
		const entry = event.params.id!;
		const [{ mine }, request] = await Promise.all([setEntryPage(ctx, entry), askForLessonInSetFile(ctx, entry, wish)]);
		if (mine) redirect(303, `/tree/requests/${request}`);
		there(event, '?asked=1');
	},
	{ words: { of: 'set-entry' } }
);

export const remove = formAction(v.object({}), async (ctx, _, { params }) => {
	redirect(303, `/sets/${await deleteSetEntry(ctx, params.id!)}/file?deleted=1`);
});
