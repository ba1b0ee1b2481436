import { broughtFile } from '#lib/domain/learning-sets';
import { sendFile } from '#lib/server/attachments';
import { answer } from '#lib/server/http';
import type { RequestHandler } from './$types';

/** The file that the minutes of a meeting came in. */
export const GET: RequestHandler = ({ locals, params, request }) =>
	answer(locals, async (ctx) => {
		const { attachment, read } = await broughtFile(ctx, params.id);
		return sendFile(request, attachment, read);
	});
