import { sendWord } from '#lib/server/documents';
import { answerAnyone } from '#lib/server/http';
import { learningNoteSheet } from '../learning-note';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) =>
	answerAnyone(locals, async (read) => sendWord(await learningNoteSheet(read, params.id)));
