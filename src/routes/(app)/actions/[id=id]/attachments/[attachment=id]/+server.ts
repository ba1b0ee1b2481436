import { fileOfAction } from '#lib/domain/actions';
import { sendFile } from '#lib/server/attachments';
import { answer } from '#lib/server/http';
import type { RequestHandler } from './$types';

/** A file of an action, to whoever may read the action now. */
export const GET: RequestHandler = ({ locals, params, request }) =>
	answer(locals, async (ctx) => {
		const { attachment, read } = await fileOfAction(ctx, params.id, params.attachment);
		return sendFile(request, attachment, read);
	});
