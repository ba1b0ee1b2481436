import { runForCalendar } from '#lib/domain/learning-sets';
import { app } from '#lib/server/app';
import { sendDates } from '#lib/server/calendar';
import { answer } from '#lib/server/http';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) =>
	answer(locals, async (ctx) => sendDates(ctx, await runForCalendar(ctx, params.id), (await app()).config.origin));
