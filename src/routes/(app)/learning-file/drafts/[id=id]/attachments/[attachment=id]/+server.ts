import { fileOfForm } from '#lib/domain/attachments';
import { sendFile } from '#lib/server/attachments';
import { answer } from '#lib/server/http';
import type { RequestHandler } from './$types';

/** A file that waits, to whoever sent it. */
export const GET: RequestHandler = ({ locals, params, request }) =>
	answer(locals, async (ctx) => {
		const { attachment, read } = await fileOfForm(ctx, params.id, params.attachment);
		return sendFile(request, attachment, read);
	});
