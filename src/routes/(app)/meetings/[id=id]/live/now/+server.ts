import { answer } from '#lib/server/http';
import { liveNow } from '../live';
import type { RequestHandler } from './$types';

/** What an open page asks for when it hears that something changed. */
export const GET: RequestHandler = ({ locals, params }) =>
	answer(locals, async (ctx) => new Response(await liveNow(ctx, params.id), { headers: { 'content-type': 'application/json' } }));
