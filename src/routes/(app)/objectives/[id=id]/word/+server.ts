import { actionsToSend } from '#lib/domain/learning-sets';
import { sendWord } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import { toldInCopies } from '#lib/server/thread';
import { objectiveWithEvidence } from '../objective';
import { objectiveSheet } from './sheet';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const page = await objectiveWithEvidence(ctx, params.id);
		const [open, done] = await Promise.all([
			actionsToSend(ctx, page.open),
			actionsToSend(ctx, await toldInCopies(ctx.read, page.done))
		]);
		return sendWord(objectiveSheet({ ...page, open, done }, ctx.actor.name, ctx.clock.now()));
	});
