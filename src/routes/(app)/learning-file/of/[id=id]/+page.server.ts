import { openToSupervisor } from '#lib/domain/learning-files';
import { trainingsOpenToSupervisor } from '#lib/domain/training-log';
import { answer } from '#lib/server/http';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	answer(locals, async (ctx) => {
		const after = url.searchParams.get('after');
		const [opened, trainings] = await Promise.all([
			openToSupervisor(ctx, params.id, after),
			after ? [] : trainingsOpenToSupervisor(ctx, params.id)
		]);
		return { ...opened, trainings };
	});
