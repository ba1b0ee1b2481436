import { askedWhatChanged, myTrainings } from '#lib/domain/training-log';
import { answer } from '#lib/server/http';
import { trainingWays } from './words';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const [log, asked, ways] = await Promise.all([
			myTrainings(ctx, url.searchParams.get('after')),
			askedWhatChanged(ctx),
			trainingWays(ctx.read)
		]);
		return { ...log, asked, ways };
	});
