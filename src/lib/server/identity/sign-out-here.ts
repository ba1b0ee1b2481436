import type { RequestEvent } from '@sveltejs/kit';
import { endSession } from '#lib/domain/people';
import { app } from '../app';
import { doorOf } from './door';
import { sessionCookie } from './session-cookie';

/** Ends this browser's session and takes its cookie away. */
export async function signOutHere(event: RequestEvent): Promise<void> {
	const { config, store, clock } = await app();
	const { session } = event.locals;
	if (session) await endSession(doorOf({ store, clock }), session.id);
	const cookie = sessionCookie(config.origin);
	event.cookies.delete(cookie.name, cookie.options);
}
