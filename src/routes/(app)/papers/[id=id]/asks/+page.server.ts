import { redirect } from '@sveltejs/kit';
import { asksOfPaper, putRecommendation, putRecommendationWish } from '#lib/domain/action-papers';
import { answer, formAction } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => ({ paper: await asksOfPaper(ctx, params.id) }));

export const actions: Actions = {
	put: formAction(
		putRecommendationWish,
		async (ctx, wish, { params }) => redirect(303, `/recommendations/${await putRecommendation(ctx, params.id!, wish)}`),
		{ words: { unasked: { body: 'named', ask: 'chosen' } } }
	)
};
