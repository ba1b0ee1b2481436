import { evaluationToSend } from '#lib/domain/learning-sets';
import { sendWord } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import { evaluationSheet } from './sheet';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) =>
	answer(locals, async (ctx) => sendWord(evaluationSheet(await evaluationToSend(ctx, params.id))));
