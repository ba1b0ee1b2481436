import type { Handle } from '@sveltejs/kit';
import { runsOut, seen, seeSession, whoAsks, type Door, type Standing } from '#lib/domain/people';
import { visitor } from '#lib/domain/shared/policy';
import type { Log } from '../../log';
import { AskedTogether } from '../asked-together';
import { isTakeAway } from '../take-away';
import { claimIn, sessionCookie } from '../session-cookie';

export interface IdentifyDeps {
	readonly door: Door;
	readonly standings: readonly Standing[];
	readonly origin: string;
	readonly secret: string;
	/** Told of what went wrong beside the request. */
	readonly log: Pick<Log, 'error'>;
}

/**
 * Finds out who is asking: the cookie's session as it stands now, and the tokens its person holds at this moment. Pages of one
 * browser that ask at once share the answer, and with it what each of them then reads.
 */
export function identify(deps: () => Promise<IdentifyDeps>): Handle {
	const asked = new AskedTogether<Awaited<ReturnType<typeof whoAsks>>>();
	return async ({ event, resolve }) => {
		const { door, standings, origin, secret, log } = await deps();
		const { locals } = event;
		Object.assign(locals, {
			ctx: null,
			session: null,
			leaving: false,
			reader: visitor,
			read: door.store.as(visitor),
			program: null
		});
		const cookie = sessionCookie(origin);
		const presented = event.cookies.get(cookie.name);
		const ask = async () => {
			const claim = await claimIn(presented, origin, secret);
			return claim && whoAsks(door, standings, claim);
		};
		const asking = presented === undefined ? null : await asked.of(presented, ask);
		if (asking) {
			const { ctx, open } = asking;
			const reader = { kind: 'person', id: ctx.actor.id, tokens: ctx.actor.tokens } as const;
			const wakes = !WAKES_NOTHING.has(event.route.id ?? '');
			const lasts = runsOut(wakes ? seen(open.session, door.clock.now()) : open.session);
			const session = { id: open.session.id, person: open.session.person, runsOut: lasts };
			// Everywhere but there, somebody who is leaving reads as a visitor does.
			const known = !open.leaving || isTakeAway(event.route.id);
			Object.assign(locals, { session, leaving: open.leaving, ...(known ? { ctx, reader, read: ctx.read } : {}) });
			if (wakes)
				seeSession(door, open.session).catch((trouble: unknown) =>
					log.error({ trouble: String(trouble) }, 'a session was not seen')
				);
		}
		if (presented !== undefined && !locals.session) event.cookies.delete(cookie.name, cookie.options);
		return resolve(event);
	};
}

/**
 * What an open page asks for by itself keeps no session awake: it ends after its hours of rest all the same. Whoever asks to stay
 * signed in waits until that is written down, instead of having it done beside the answer.
 */
const WAKES_NOTHING: ReadonlySet<string> = new Set([
	'/(app)/session',
	'/(app)/notifications/count',
	'/(app)/meetings/[id=id]/changes',
	'/(app)/meetings/[id=id]/live/now'
]);
