import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { describeReaders } from '#lib/domain/people';
import { NotFound } from '#lib/domain/shared/errors';
import { id } from '#lib/domain/shared/fields';
import { isId } from '#lib/domain/shared/ids';
import { entryForGroup, openToGroup, openToGroupWish } from '#lib/domain/supervision';
import { answer, formAction } from '#lib/server/http';
import { checkWording } from '#lib/server/identifiers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	answer(locals, async (ctx) => {
		const entry = url.searchParams.get('entry');
		if (!isId(entry)) throw new NotFound();
		const { text, title, wording, audience } = await entryForGroup(ctx, params.id, entry);
		const [checked, readers] = await Promise.all([checkWording(ctx.read, text, wording), describeReaders(ctx, audience)]);
		return { session: params.id, entry, title, open: wording !== null, checked, readers };
	});

export const actions: Actions = {
	/** Another look at a wording. Nothing is stored. */
	check: formAction(v.object({ entry: id, wording: v.string() }), async (ctx, wish, { params }) => {
		const { text } = await entryForGroup(ctx, params.id!, wish.entry);
		return { checked: await checkWording(ctx.read, text, wish.wording || null) };
	}),
	open: formAction(openToGroupWish, async (ctx, wish, { params }) => {
		await openToGroup(ctx, params.id!, wish);
		redirect(303, `/supervision/${params.id}#brought`);
	})
};
