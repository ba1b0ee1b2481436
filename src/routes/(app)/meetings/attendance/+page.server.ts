import { attendanceByBody } from '#lib/domain/learning-sets';
import { today } from '#lib/domain/shared/clock';
import { answer } from '#lib/server/http';
import { periodAsked } from './period';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const period = periodAsked(url.searchParams, today(ctx.clock));
		return { ...period, ...(await attendanceByBody(ctx, period)) };
	});
