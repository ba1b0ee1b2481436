import { error, redirect } from '@sveltejs/kit';
import { easyReadAtWork, pictureLibrary, writeEasyRead, writeEasyReadWish } from '#lib/domain/easy-read';
import { findOriginal } from '#lib/server/easy-read';
import { answer, formAction } from '#lib/server/http';
import { placeOf } from '#lib/server/thread';
import { EDIT_SHAPE } from '../../edit-shape';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [{ original, ...easy }, library] = await Promise.all([
			easyReadAtWork(ctx, params.id, findOriginal),
			pictureLibrary(ctx)
		]);
		if (!easy.can.write) error(403, 'Only whoever began it writes an easy read.');
		return {
			easy,
			original: original && { title: original.title, href: placeOf(original)! },
			pictures: library.pictures,
			opened: ctx.newId()
		};
	});

export const actions: Actions = {
	save: formAction(
		writeEasyReadWish,
		async (ctx, wish, { params }) => {
			await writeEasyRead(ctx, params.id!, wish);
			redirect(303, wish.up === null ? `/easy-read/${params.id}/working` : `/easy-read/${params.id}/edit#lines`);
		},
		{ ...EDIT_SHAPE, words: 'own' }
	)
};
