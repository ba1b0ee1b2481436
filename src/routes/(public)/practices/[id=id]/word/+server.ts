import { sendWord } from '#lib/server/documents';
import { answerAnyone } from '#lib/server/http';
import { sheetToSave } from '../copy';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) =>
	answerAnyone(locals, async (read) => sendWord(await sheetToSave(read, params.id)));
