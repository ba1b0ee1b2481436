import { sendText } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import { issuedPaper } from '../paper';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) =>
	answer(locals, async (ctx) => sendText(await issuedPaper(ctx, params.id)));
