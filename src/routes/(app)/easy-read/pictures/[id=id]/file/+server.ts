import { libraryPicture } from '#lib/domain/easy-read';
import { sendFile } from '#lib/server/attachments';
import { answer } from '#lib/server/http';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params, request }) =>
	answer(locals, async (ctx) => {
		const { file, read } = await libraryPicture(ctx, params.id);
		return sendFile(request, file, read);
	});
