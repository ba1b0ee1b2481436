import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { describePicture, describePictureWish, libraryPicture, removePicture } from '#lib/domain/easy-read';
import { answer, formAction } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => ({ picture: (await libraryPicture(ctx, params.id)).picture }));

export const actions: Actions = {
	describe: formAction(
		describePictureWish,
		async (ctx, wish, { params }) => {
			await describePicture(ctx, params.id!, wish);
			redirect(303, '/easy-read/pictures');
		},
		{ numbers: ['version'], booleans: ['decoration'], words: { of: 'picture', unasked: { supplier: 'named' } } }
	),
	remove: formAction(v.object({}), async (ctx, _, { params }) => {
		await removePicture(ctx, params.id!);
		redirect(303, '/easy-read/pictures');
	})
};
