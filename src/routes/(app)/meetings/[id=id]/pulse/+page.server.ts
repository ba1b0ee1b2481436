import { redirect } from '@sveltejs/kit';
import { answerPulse, answerPulseWish, FEWEST_ANSWERS, pulseForm } from '#lib/domain/learning-sets';
import { answer, formAction } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => ({ ...(await pulseForm(ctx, params.id)), fewest: FEWEST_ANSWERS }));

export const actions: Actions = {
	answer: formAction(
		answerPulseWish,
		async (ctx, wish, { params }) => {
			await answerPulse(ctx, params.id!, wish);
			redirect(303, `/meetings/${params.id}/pulse`);
		},
		// A line without a name is best without anybody's: those of members are marked too.
		{ arrays: ['marks'], numbers: ['marks.$.mark'], words: { wide: true } }
	)
};
