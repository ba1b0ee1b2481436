import { json } from '@sveltejs/kit';
import { answer } from '#lib/server/http';
import { sessionLeft } from '#lib/server/identity/session-left';
import type { RequestHandler } from './$types';

/** Somebody was told that their session ends, and goes on: this request puts it off as any other does. */
export const POST: RequestHandler = ({ locals }) =>
	answer(locals, async ({ clock }) => json(sessionLeft(locals.session!, clock.now())));
