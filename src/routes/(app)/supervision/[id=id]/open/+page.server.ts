import * as v from 'valibot';
import { describeReaders } from '#lib/domain/people';
import type { Context } from '#lib/domain/shared/context';
import { NotFound } from '#lib/domain/shared/errors';
import { id } from '#lib/domain/shared/fields';
import { isId, type Id } from '#lib/domain/shared/ids';
import { entryForGroup, openToGroup, openToGroupWish, supervisionPage } from '#lib/domain/supervision';
import { answer, formAction, onRecord } from '#lib/server/http';
import { checkWording } from '#lib/server/identifiers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	answer(locals, async (ctx) => {
		const entry = url.searchParams.get('entry');
		if (isId(entry)) return { session: params.id, opening: await opening(ctx, params.id, entry), own: [] };
		const { group, can, brought } = await supervisionPage(ctx, params.id);
		if (!group || !can.bring) throw new NotFound();
		return { session: params.id, opening: null, own: brought.map(({ id: own, title }) => ({ id: own, title })) };
	});

/** The entry as the group would read it, with what the check marks and who would read it. */
async function opening(ctx: Context, session: Id, entry: Id) {
	const { text, title, wording, audience } = await entryForGroup(ctx, session, entry);
	const [checked, readers] = await Promise.all([checkWording(ctx.read, text, wording), describeReaders(ctx, audience)]);
	return { entry, title, checked, readers };
}

export const actions: Actions = {
	/** Another look at a wording. Nothing is stored. */
	check: formAction(v.object({ entry: id, wording: v.string() }), async (ctx, wish, { params }) => {
		const { text } = await entryForGroup(ctx, params.id!, wish.entry);
		return { checked: await checkWording(ctx.read, text, wish.wording || null) };
	}),
	open: formAction(
		openToGroupWish,
		onRecord(openToGroup, (id) => `/supervision/${id}#brought`),
		{ words: 'approved' }
	)
};
