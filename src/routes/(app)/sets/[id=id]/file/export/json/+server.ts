import { sendJson } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import { fileToSend } from '../file-to-send';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const { file, sheet } = await fileToSend(ctx, params.id);
		const { names: _, ...rest } = file;
		return sendJson(sheet.title, {
			format: 'grove-set-file',
			version: 1,
			takenAt: ctx.clock.now(),
			terms: sheet.readers,
			...rest
		});
	});
