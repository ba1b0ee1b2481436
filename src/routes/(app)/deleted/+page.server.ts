import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { restoreRemoved } from '#lib/domain/people';
import { addDays, dayOf } from '#lib/domain/shared/clock';
import { NotFound } from '#lib/domain/shared/errors';
import { id, line } from '#lib/domain/shared/fields';
import type { Saved } from '#lib/domain/shared/collection';
import { collections } from '#lib/server/collections';
import { answer, formAction } from '#lib/server/http';
import { placeOf, titleOf } from '#lib/server/thread';
import type { Actions, PageServerLoad } from './$types';

const RESTORED_WITHIN = 30;

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const page = await ctx.read.removed({ limit: 50, after: url.searchParams.get('after') });
		const shown = page.items.filter((each) => placeOf(each) !== null);
		return {
			next: page.next,
			deleted: shown.map((each) => ({
				kind: each.kind,
				id: each.id,
				title: titleOf({ ...each, record: { ...(each.value as object), id: each.id, version: each.version } as Saved<unknown> }),
				at: each.at,
				until: addDays(dayOf(each.at), RESTORED_WITHIN)
			}))
		};
	});

export const actions: Actions = {
	restore: formAction(v.object({ kind: line(40), id }), async (ctx, wish) => {
		// What has no page of its own comes back only with the record it belongs to.
		if (placeOf(wish) === null) throw new NotFound();
		const back = await restoreRemoved(ctx, wish, collections);
		redirect(303, placeOf(back) ?? '/deleted');
	})
};
