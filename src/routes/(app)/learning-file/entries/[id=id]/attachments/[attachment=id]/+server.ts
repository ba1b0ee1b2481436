import { fileOfEntry } from '#lib/domain/learning-files';
import { sendFile } from '#lib/server/attachments';
import { answer } from '#lib/server/http';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params, request }) =>
	answer(locals, async (ctx) => {
		const { attachment, read } = await fileOfEntry(ctx, params.id, params.attachment);
		return sendFile(request, attachment, read);
	});
