import { redirect } from '@sveltejs/kit';
import { supervisorNameOf } from '#lib/domain/people';
import { today } from '#lib/domain/shared/clock';
import { changeTraining, changeTrainingWish, trainingForm } from '#lib/domain/training-log';
import { answer, formAction } from '#lib/server/http';
import { trainingWays, trainingWords } from '../../words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [training, ways, supervisor] = await Promise.all([
			trainingForm(ctx, params.id),
			trainingWays(ctx.read),
			supervisorNameOf(ctx)
		]);
		return { training, ways, supervisor, today: today(ctx.clock) };
	});

export const actions: Actions = {
	save: formAction(
		changeTrainingWish,
		async (ctx, wish, { params }) => {
			await changeTraining(ctx, params.id!, wish);
			redirect(303, `/learning-file/training/${params.id}`);
		},
		{ arrays: ['afterwards'], numbers: ['hours', 'version'], words: trainingWords }
	)
};
