import { json } from '@sveltejs/kit';
import { unreadCount } from '#lib/domain/following';
import { answer } from '#lib/server/http';
import type { RequestHandler } from './$types';

/** How much is unread, for the number in the rail. */
export const GET: RequestHandler = ({ locals }) => answer(locals, async (ctx) => json({ count: await unreadCount(ctx) }));
