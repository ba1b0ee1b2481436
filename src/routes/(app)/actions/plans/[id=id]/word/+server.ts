import { sendWord } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import { planSheet } from '../plan-sheet';
import { planToSend } from '../plan-to-send';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) =>
	answer(locals, async (ctx) => sendWord(planSheet(await planToSend(ctx, params.id), ctx.actor.name, ctx.clock.now())));
