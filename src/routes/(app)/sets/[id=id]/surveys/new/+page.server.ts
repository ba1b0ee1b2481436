import { redirect } from '@sveltejs/kit';
import { askSurvey, askSurveyWish, setHead, usualUntil } from '#lib/domain/learning-sets';
import { Forbidden } from '#lib/domain/shared/errors';
import { answer, formAction } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const { id, name, mode, can } = await setHead(ctx, params.id);
		if (!can.shape) throw new Forbidden('Whoever facilitates the set asks its members.');
		return { set: { id, name, mode }, until: usualUntil(ctx.clock) };
	});

export const actions: Actions = {
	ask: formAction(
		askSurveyWish,
		async (ctx, wish, { params }) => redirect(303, `/sets/surveys/${await askSurvey(ctx, params.id!, wish)}`),
		{ arrays: ['questions'], words: { of: 'learning-set' } }
	)
};
