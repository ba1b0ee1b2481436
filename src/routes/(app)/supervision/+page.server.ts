import { myPartners, mySupervisions, seesSchedule } from '#lib/domain/supervision';
import { today } from '#lib/domain/shared/clock';
import { answer } from '#lib/server/http';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const [sessions, partners] = await Promise.all([mySupervisions(ctx, url.searchParams.get('after')), myPartners(ctx)]);
		return { ...sessions, partners, schedule: seesSchedule(ctx), today: today(ctx.clock) };
	});
