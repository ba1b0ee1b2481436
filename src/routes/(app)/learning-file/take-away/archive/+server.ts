import { takeAway } from '#lib/domain/taking-away';
import { sendArchive } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import { archivedFiles } from './archived-files';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals }) =>
	answer(locals, async (ctx) => {
		const all = await takeAway(ctx);
		return sendArchive(`What is mine, ${ctx.actor.name}`, await archivedFiles(ctx, all), new Date(ctx.clock.now()));
	});
