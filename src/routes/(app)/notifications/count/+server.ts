import { json } from '@sveltejs/kit';
import { unreadCount } from '#lib/domain/following';
import { answer } from '#lib/server/http';
import { sessionLeft } from '#lib/server/identity/session-left';
import type { RequestHandler } from './$types';

/** How much is unread, for the number in the rail, and how long this session still lasts. */
export const GET: RequestHandler = ({ locals }) =>
	answer(locals, async (ctx) => json({ count: await unreadCount(ctx), session: sessionLeft(locals.session!, ctx.clock.now()) }));
