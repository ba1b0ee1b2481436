import { sendWord } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import { fileToSend } from '../file-to-send';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) =>
	answer(locals, async (ctx) => sendWord((await fileToSend(ctx, params.id)).sheet));
