import type { Handle, RequestEvent } from '@sveltejs/kit';
import { looksLikeKey, seeKey, whoseKey, type Door, type Standing } from '#lib/domain/people';
import { visitor } from '#lib/domain/shared/policy';
import { problem } from '../../http/problem';
import type { Log } from '../../log';
import type { ProgramLimits } from '../program-limits';
import { isForPrograms } from './for-programs';

interface ProgramDeps {
	readonly door: Door;
	readonly standings: readonly Standing[];
	readonly limits: ProgramLimits;
	/** Told of what went wrong beside the request. */
	readonly log: Pick<Log, 'error'>;
}

const NOT_TAKEN =
	'This key opens nothing: it was ended, its last day is over, or it is not whole. Leave it out to read what anyone may read.';
const CHALLENGE = { 'www-authenticate': 'Bearer realm="Grove", error="invalid_token"' };

/**
 * Finds out whose key a program shows, in the header `Authorization` and nowhere else: cookies are not looked at, so that no page
 * of another site can ask in somebody's name. Everything else is passed on to `people`.
 */
export function identifyProgram(deps: () => Promise<ProgramDeps>, people: Handle): Handle {
	return async (input) => {
		const { event, resolve } = input;
		if (!isForPrograms(event)) return people(input);
		const { door, standings, limits, log } = await deps();
		const { locals } = event;
		Object.assign(locals, {
			ctx: null,
			session: null,
			leaving: false,
			reader: visitor,
			read: door.store.as(visitor),
			program: null
		});
		const shown = event.request.headers.get('authorization');
		const address = event.getClientAddress();
		if (shown === null) return limited(await limits.ofAddress(address), event, resolve);
		const key = /^bearer +(\S+) *$/i.exec(shown)?.[1] ?? '';
		if (!looksLikeKey(key)) return problem(401, NOT_TAKEN, { headers: CHALLENGE });
		const held = await limits.heldFor(address);
		if (held > 0) return tooMany(held);
		const opened = await whoseKey(door, standings, key);
		if (opened === 'unknown') {
			const wait = await limits.wrongKey(address);
			return wait > 0 ? tooMany(wait) : problem(401, NOT_TAKEN, { headers: CHALLENGE });
		}
		if (opened === 'ended') return problem(401, NOT_TAKEN, { headers: CHALLENGE });
		const { actor, read } = opened.ctx;
		locals.program = { person: actor.id, scopes: opened.key.scopes, read };
		seeKey(door, opened.key).catch((trouble: unknown) => log.error({ trouble: String(trouble) }, 'a key was not seen'));
		return limited(await limits.ofKey(opened.key.id), event, resolve);
	};
}

const limited = (wait: number, event: RequestEvent, resolve: (event: RequestEvent) => Promise<Response> | Response) =>
	wait > 0 ? tooMany(wait) : resolve(event);

const tooMany = (seconds: number): Response =>
	problem(429, `Wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, then ask again.`, {
		headers: { 'retry-after': String(seconds) }
	});
