import { exportFile } from '#lib/domain/learning-files';
import { sendJson } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals }) =>
	answer(locals, async (ctx) => {
		const file = await exportFile(ctx);
		return sendJson(`Learning file of ${file.author}`, { format: 'grove-learning-file', version: 1, ...file });
	});
