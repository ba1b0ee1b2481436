import type { Handle } from '@sveltejs/kit';
import { contextFor, openSession, type Door, type Standing } from '#lib/domain/people';
import { NotFound } from '#lib/domain/shared/errors';
import { visitor } from '#lib/domain/shared/policy';
import { sessionCookie, sessionIn } from '../session-cookie';

export interface IdentifyDeps {
	readonly door: Door;
	readonly standings: readonly Standing[];
	readonly origin: string;
	readonly secret: string;
}

/** Finds out who is asking: the cookie's session as it stands now, and the tokens its person holds at this moment. */
export const identify =
	(deps: () => Promise<IdentifyDeps>): Handle =>
	async ({ event, resolve }) => {
		const { door, standings, origin, secret } = await deps();
		const { locals } = event;
		Object.assign(locals, { ctx: null, session: null, reader: visitor, read: door.store.as(visitor) });
		const cookie = sessionCookie(origin);
		const presented = event.cookies.get(cookie.name);
		const id = await sessionIn(presented, origin, secret);
		try {
			const open = id && (await openSession(door, id));
			if (open) {
				const { store, clock, newId } = door;
				const ctx = await contextFor(open.person, { store, clock, newId, standings });
				const reader = { kind: 'person', id: ctx.actor.id, tokens: ctx.actor.tokens } as const;
				Object.assign(locals, { ctx, reader, read: ctx.read, session: { id: open.session.id, person: open.session.person } });
			}
		} catch (trouble) {
			if (!(trouble instanceof NotFound)) throw trouble;
		}
		if (presented !== undefined && !locals.ctx) event.cookies.delete(cookie.name, cookie.options);
		return resolve(event);
	};
