import { redirect } from '@sveltejs/kit';
import { answerOpening, answerOpeningWish, askToOpen, askToOpenWish, earlierTimes } from '#lib/domain/learning-sets';
import { answer, formAction } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => answer(locals, (ctx) => earlierTimes(ctx, params.id));

const back = (id: string | undefined) => redirect(303, `/sets/${id}/earlier`);

export const actions: Actions = {
	ask: formAction(
		askToOpenWish,
		async (ctx, wish, { params }) => {
			await askToOpen(ctx, params.id!, wish);
			back(params.id);
		},
		{ numbers: ['circle'] }
	),
	answer: formAction(answerOpeningWish, async (ctx, wish, { params }) => {
		await answerOpening(ctx, wish);
		back(params.id);
	})
};
