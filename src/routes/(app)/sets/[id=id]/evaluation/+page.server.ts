import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	answerEvaluation,
	answerEvaluationWish,
	askForEvaluation,
	closeEvaluation,
	evaluationPage,
	FEWEST_ANSWERS
} from '#lib/domain/learning-sets';
import { answer, formAction } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => ({ ...(await evaluationPage(ctx, params.id)), fewest: FEWEST_ANSWERS }));

const back = ({ params }: RequestEvent) => redirect(303, `/sets/${params.id}/evaluation`);

export const actions: Actions = {
	ask: formAction(v.object({}), async (ctx, _, event) => {
		await askForEvaluation(ctx, event.params.id!);
		back(event);
	}),
	answer: formAction(
		answerEvaluationWish,
		async (ctx, wish, event) => {
			await answerEvaluation(ctx, event.params.id!, wish);
			back(event);
		},
		// Words without a name are best without anybody's: those of members are marked too.
		{ arrays: ['answers'], booleans: ['answers.$.quotable'], words: { wide: true } }
	),
	close: formAction(v.object({}), async (ctx, _, event) => {
		await closeEvaluation(ctx, event.params.id!);
		back(event);
	})
};
