import { answerPulse, answerPulseWish, FEWEST_ANSWERS, pulseForm } from '#lib/domain/learning-sets';
import { answer, formAction, onRecord } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => ({ ...(await pulseForm(ctx, params.id)), fewest: FEWEST_ANSWERS }));

export const actions: Actions = {
	answer: formAction(
		answerPulseWish,
		onRecord(answerPulse, (id) => `/meetings/${id}/pulse`),
		// A line without a name is best without anybody's: those of members are marked too.
		{ arrays: ['marks'], numbers: ['marks.$.mark'], words: { wide: true } }
	)
};
