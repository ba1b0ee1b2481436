import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { asksAgain } from '#lib/domain/learning-files';
import { restoreLesson, wentWithItsLesson, withdrawnLessons } from '#lib/domain/learning-tree';
import { restoreRemoved } from '#lib/domain/people';
import { cameOutSince } from '#lib/domain/practices';
import { addDays, dayOf } from '#lib/domain/shared/clock';
import { NotFound } from '#lib/domain/shared/errors';
import { id, line } from '#lib/domain/shared/fields';
import { RESTORE_DAYS, type Saved } from '#lib/domain/shared/collection';
import { collections } from '#lib/server/collections';
import { answer, formAction } from '#lib/server/http';
import { placeOf, titleOf } from '#lib/server/thread';
import type { Actions, PageServerLoad } from './$types';

/** A lesson that was withdrawn without a name: it stands in nobody's removals, and only its author is shown it. */
const UNNAMED = 'unnamed-lesson';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const after = url.searchParams.get('after');
		const [page, withdrawn] = await Promise.all([ctx.read.removed({ limit: 50, after }), after ? [] : withdrawnLessons(ctx)]);
		const cameOut = await Promise.all(page.items.map((each) => cameOutSince(ctx, each)));
		const shown = page.items
			.filter((each, at) => placeOf(each) !== null && !wentWithItsLesson(each) && cameOut[at] === null)
			.map((each) => ({
				kind: each.kind,
				id: each.id,
				title: titleOf({ ...each, record: { ...(each.value as object), id: each.id, version: each.version } as Saved<unknown> }),
				at: each.at
			}));
		return {
			next: page.next,
			deleted: [...withdrawn.map((each) => ({ kind: UNNAMED, ...each })), ...shown]
				.toSorted((a, b) => (a.at < b.at ? 1 : -1))
				.map((each) => ({ ...each, unnamed: each.kind === UNNAMED, until: addDays(dayOf(each.at), RESTORE_DAYS) }))
		};
	});

export const actions: Actions = {
	restore: formAction(
		v.object({ kind: line(40), id }),
		async (ctx, wish) => {
			if (wish.kind === UNNAMED) redirect(303, `/tree/lessons/${await restoreLesson(ctx, wish.id)}`);
			// What has no page of its own comes back only with the record it belongs to.
			if (placeOf(wish) === null) throw new NotFound();
			const back = await restoreRemoved(ctx, wish, collections, asksAgain, cameOutSince);
			redirect(303, placeOf(back) ?? '/deleted');
		},
		{ words: 'chosen' }
	)
};
