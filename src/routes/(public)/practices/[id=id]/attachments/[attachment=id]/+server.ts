import { fileOfPractice } from '#lib/domain/practices';
import { sendFile } from '#lib/server/attachments';
import { answerAnyone } from '#lib/server/http';
import type { RequestHandler } from './$types';

/** A file of a practice, to whoever may read what names it now. */
export const GET: RequestHandler = ({ locals, params, request }) =>
	answerAnyone(locals, async (reading) => {
		const { attachment, read } = await fileOfPractice(reading, params.id, params.attachment);
		return sendFile(request, attachment, read);
	});
