import { redirect } from '@sveltejs/kit';
import { today } from '#lib/domain/shared/clock';
import { noteTraining, noteTrainingWish } from '#lib/domain/training-log';
import { answer, formAction } from '#lib/server/http';
import { trainingWays } from '../words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	answer(locals, async (ctx) => ({ today: today(ctx.clock), ways: await trainingWays(ctx.read) }));

export const actions: Actions = {
	note: formAction(
		noteTrainingWish,
		async (ctx, wish) => redirect(303, `/learning-file/training/${await noteTraining(ctx, wish)}`),
		{ numbers: ['hours'], words: 'own' }
	)
};
