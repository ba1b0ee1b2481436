import { workplansPage } from '#lib/domain/workplans';
import { answer } from '#lib/server/http';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	answer(locals, async (ctx) => {
		const plans = await workplansPage(ctx);
		return { now: plans.filter(({ isOver }) => !isOver), over: plans.filter(({ isOver }) => isOver) };
	});
