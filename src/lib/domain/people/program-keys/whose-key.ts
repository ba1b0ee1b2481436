import { today, type Day } from '../../shared/clock';
import type { Saved } from '../../shared/collection';
import { change, type Context } from '../../shared/context';
import { Conflict, StoreUnavailable } from '../../shared/errors';
import { ref } from '../../shared/ids';
import { accounts, opens } from '../account';
import { doorReads, type Door } from '../door';
import { hashToken } from '../one-time-link';
import { orNull } from '../sign-in';
import { contextFor, type Standing } from '../standing';
import { KEY_PREFIX } from './make-key';
import { keySecrets, programKeys, type ProgramKey } from './program-key';

/** What a key opens now; or that there is none like it, or one that opens nothing any more. */
export type Opened = { readonly key: Saved<ProgramKey>; readonly ctx: Context } | 'unknown' | 'ended';

type KeyDoor = Pick<Door, 'store' | 'clock' | 'newId'>;

/** Whether a text could be a key at all. */
export const looksLikeKey = (text: string): boolean => KEY.test(text);
const KEY = new RegExp(`^${KEY_PREFIX}[0-9a-f]{64}$`);

/**
 * Whose key this is, with what they hold at this moment: where they left a set, or their account was closed, so did and was the
 * key.
 */
export async function whoseKey(door: KeyDoor, standings: readonly Standing[], typed: string): Promise<Opened> {
	const read = doorReads(door);
	const secret = looksLikeKey(typed)
		? await read.findUnique(keySecrets, 'hash', await hashToken(typed.slice(KEY_PREFIX.length)))
		: null;
	if (!secret) return 'unknown';
	const { store, clock, newId } = door;
	const [key, account, ctx] = await Promise.all([
		orNull(read.find(programKeys, secret.id)),
		orNull(read.find(accounts, secret.person)),
		orNull(contextFor(secret.person, { store, clock, newId, standings }))
	]);
	const day = today(clock);
	if (!key || !account || !ctx || key.person !== secret.person) return 'ended';
	return key.end || key.lastDay < day || opens(account, day) !== 'workspace' ? 'ended' : { key, ctx };
}

/** Writes down, once a day, that a key is in use. No program has to wait for it. */
export async function seeKey(door: KeyDoor, key: Saved<ProgramKey>): Promise<void> {
	const day: Day = today(door.clock);
	if (key.usedOn === day) return;
	const changes = [change(programKeys, key, { usedOn: day })];
	try {
		await door.store.commit({ by: 'sign-in', verb: 'seeKey', subject: ref(programKeys.kind, key.id), changes });
	} catch (trouble) {
		// Another request of the same program was first.
		if (!(trouble instanceof Conflict || trouble instanceof StoreUnavailable)) throw trouble;
	}
}
