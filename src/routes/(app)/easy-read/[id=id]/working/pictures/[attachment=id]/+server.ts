import { pictureOf } from '#lib/domain/easy-read';
import { sendFile } from '#lib/server/attachments';
import { answer } from '#lib/server/http';
import type { RequestHandler } from './$types';

/** A picture of an easy read at work, to whoever works on it. */
export const GET: RequestHandler = ({ locals, params, request }) =>
	answer(locals, async (ctx) => {
		const { file, read } = await pictureOf(ctx.read, params.id, params.attachment, 'work');
		return sendFile(request, file, read);
	});
