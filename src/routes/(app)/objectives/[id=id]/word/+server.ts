import { sendWord } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import { objectiveWithEvidence } from '../objective';
import { objectiveSheet } from './sheet';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) =>
	answer(locals, async (ctx) =>
		sendWord(objectiveSheet(await objectiveWithEvidence(ctx, params.id), ctx.actor.name, ctx.clock.now()))
	);
