import { FEWEST_ANSWERS, pulseResults } from '#lib/domain/learning-sets';
import { answer } from '#lib/server/http';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => ({ ...(await pulseResults(ctx, params.id)), fewest: FEWEST_ANSWERS }));
