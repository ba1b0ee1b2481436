import { app } from '#lib/server/app';
import { answer } from '#lib/server/http';
import type { RequestHandler } from './$types';

/** A minute, after which whoever was turned away may find a place. */
const LATER = { 'retry-after': '60' };

/**
 * Says to an open page that something of this meeting changed, as server-sent events. Whoever does not ask for a stream is
 * answered as to any address, and at once.
 */
export const GET: RequestHandler = ({ locals, params, request }) =>
	answer(locals, async (ctx) => {
		const { live } = await app();
		const stream = await live.follow(ctx, locals.session!, params.id);
		if (!stream) return new Response('Too many pages are open.', { status: 503, headers: LATER });
		if (request.headers.get('accept')?.includes('text/event-stream')) return stream;
		await stream.body?.cancel();
		return new Response('Ask for text/event-stream.');
	});
