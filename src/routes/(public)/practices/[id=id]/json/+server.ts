import { sendJson } from '#lib/server/documents';
import { answerAnyone } from '#lib/server/http';
import { copyToSave } from '../copy';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) =>
	answerAnyone(locals, async (read) => {
		const copy = await copyToSave(read, params.id);
		return sendJson(copy.title, copy);
	});
