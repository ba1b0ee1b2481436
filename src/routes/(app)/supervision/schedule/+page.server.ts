import { today } from '#lib/domain/shared/clock';
import { schedulePage } from '#lib/domain/supervision';
import { answer } from '#lib/server/http';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	answer(locals, async (ctx) => ({ ...(await schedulePage(ctx)), today: today(ctx.clock) }));
