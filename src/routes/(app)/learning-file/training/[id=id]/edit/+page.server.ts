import { supervisorNameOf } from '#lib/domain/people';
import { today } from '#lib/domain/shared/clock';
import { changeTraining, changeTrainingWish, trainingForm } from '#lib/domain/training-log';
import { answer, formAction, onRecord } from '#lib/server/http';
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
		onRecord(changeTraining, (id) => `/learning-file/training/${id}`),
		{ arrays: ['afterwards'], numbers: ['hours', 'version'], words: trainingWords }
	)
};
