import * as v from 'valibot';
import { collection } from '../shared/collection';
import { change, create, remove } from '../shared/context';
import { Conflict, StoreUnavailable, Taken } from '../shared/errors';
import * as field from '../shared/fields';
import { newId, ref } from '../shared/ids';
import { doorReads, type Door } from './door';
import { hashToken } from './one-time-link';

const schema = v.object({
	/** SHA-256 of the account or address, so that nobody reads from it who tried to sign in. */
	hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	until: field.instant
});

/** After too many wrong tries: until when an account or address waits. */
export const signInHolds = collection('sign-in-hold', schema, {
	audience: () => [],
	keys: {},
	unique: { hash: ({ hash }) => hash },
	retention: 'passing',
	passingSince: ({ until }) => until,
	version: 1,
	upgrades: []
});

type HoldDeps = Pick<Door, 'store' | 'clock'>;

/** Seconds that `key` still waits; 0 where it does not. */
export async function holdFor(deps: HoldDeps, key: string): Promise<number> {
	const hold = await doorReads(deps).findUnique(signInHolds, 'hash', await hashToken(key));
	return hold ? Math.max(0, Math.ceil((Date.parse(hold.until) - Date.parse(deps.clock.now())) / 1_000)) : 0;
}

/** Makes `key` wait for some seconds from now. A store that cannot write leaves the count to the process. */
export async function keepHold(deps: HoldDeps, key: string, seconds: number): Promise<void> {
	const hash = await hashToken(key);
	const before = await doorReads(deps).findUnique(signInHolds, 'hash', hash);
	const value = { hash, until: new Date(Date.parse(deps.clock.now()) + seconds * 1_000).toISOString() };
	const id = before?.id ?? newId();
	await unlessBusy(
		deps.store.commit({
			by: 'sign-in',
			verb: 'holdSignIn',
			subject: ref(signInHolds.kind, id),
			changes: [before ? change(signInHolds, before, value) : create(signInHolds, id, value)]
		})
	);
}

/** Ends the wait of `key`. */
export async function liftHold(deps: HoldDeps, key: string): Promise<void> {
	const before = await doorReads(deps).findUnique(signInHolds, 'hash', await hashToken(key));
	if (!before) return;
	const changes = [remove(signInHolds, before)];
	await unlessBusy(deps.store.commit({ by: 'sign-in', verb: 'liftHold', subject: ref(signInHolds.kind, before.id), changes }));
}

/** Somebody else doing the same at the same moment is as good. */
async function unlessBusy(committing: Promise<unknown>): Promise<void> {
	try {
		await committing;
	} catch (trouble) {
		if (!(trouble instanceof Conflict || trouble instanceof Taken || trouble instanceof StoreUnavailable)) throw trouble;
	}
}
