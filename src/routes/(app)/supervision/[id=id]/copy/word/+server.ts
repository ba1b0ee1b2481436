import { sendWord } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import { copyOf } from '../copy';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) =>
	answer(locals, async (ctx) => sendWord((await copyOf(ctx, params.id)).sheet));
