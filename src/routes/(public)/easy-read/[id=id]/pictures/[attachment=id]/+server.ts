import { pictureOf } from '#lib/domain/easy-read';
import { sendFile } from '#lib/server/attachments';
import { answerAnyone } from '#lib/server/http';
import type { RequestHandler } from './$types';

/** A picture of a published easy read, to whoever reads its page. */
export const GET: RequestHandler = ({ locals, params, request }) =>
	answerAnyone(locals, async (reading) => {
		const { file, read } = await pictureOf(reading, params.id, params.attachment, 'published');
		return sendFile(request, file, read);
	});
