import { redirect } from '@sveltejs/kit';
import { beginEasyRead, beginEasyReadWish } from '#lib/domain/easy-read';
import { NotFound } from '#lib/domain/shared/errors';
import { parseRef } from '#lib/domain/shared/ids';
import { findOriginal } from '#lib/server/easy-read';
import { answer, formAction } from '#lib/server/http';
import { placeOf } from '#lib/server/thread';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const of = url.searchParams.get('of');
		if (of === null) return { of: '', original: null };
		const asked = parseRef(of);
		if (!asked) throw new NotFound();
		const original = await findOriginal(ctx.read, asked);
		return { of, original: { title: original.title, href: placeOf(asked)!, publishedBy: original.publishedBy } };
	});

export const actions: Actions = {
	begin: formAction(
		beginEasyReadWish,
		async (ctx, wish) => redirect(303, `/easy-read/${await beginEasyRead(ctx, wish, findOriginal)}/edit`),
		{ words: 'chosen' }
	)
};
