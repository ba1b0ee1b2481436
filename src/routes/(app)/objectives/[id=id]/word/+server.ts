import { chathamHouseMeetings } from '#lib/domain/learning-sets';
import { sendWord } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import { objectiveWithEvidence } from '../objective';
import { objectiveSheet } from './sheet';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const page = await objectiveWithEvidence(ctx, params.id);
		const sources = [...page.open, ...page.done].flatMap((line) => line.source ?? []);
		return sendWord(objectiveSheet(page, await chathamHouseMeetings(ctx.read, sources), ctx.actor.name, ctx.clock.now()));
	});
