import { fileOfRecommendation } from '#lib/domain/action-papers';
import { sendFile } from '#lib/server/attachments';
import { answer } from '#lib/server/http';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params, request }) =>
	answer(locals, async (ctx) => {
		const { attachment, read } = await fileOfRecommendation(ctx, params.id, params.attachment);
		return sendFile(request, attachment, read);
	});
