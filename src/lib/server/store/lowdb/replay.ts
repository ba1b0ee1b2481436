import { parseRef } from '#lib/domain/shared/ids';
import { upgraded } from '../derive';
import { entryOf, withPlace, type Place, type Written } from './entry';
import type { StoredChange, StoredCommit } from './event';
import { pack } from './packed';
import type { State } from './state';

/**
 * Takes a commit of the journal into the state, as at a start or when a workspace is brought in. Changes the state
 * already has (a snapshot may be newer than the place it names) are passed over, so replaying twice does no harm.
 */
export function replay(state: State, commit: StoredCommit, place: Place): void {
	for (const change of commit.changes) replayChange(state, commit, change, place);
	state.sequence = Math.max(state.sequence, commit.n);
	state.mark = { segment: place[0], offset: place[1] + place[2] };
	if (commit.at > state.at) state.at = commit.at;
	if (commit.key !== undefined) {
		state.requests.add({ by: commit.by, key: commit.key, sequence: commit.n, at: commit.at, subject: commit.subject });
	}
}

function replayChange(state: State, commit: StoredCommit, change: StoredChange, place: Place): void {
	const ref = parseRef(change.ref);
	if (change.do === 'forget') {
		state.unfinished.set(change.ref, { before: change.version, sequence: commit.n });
		return;
	}
	if (!ref || state.versionOf(ref.kind, ref.id) >= change.version) return;
	const places = withPlace(state.placesOf(ref.kind, ref.id), place);
	if (change.do === 'put' && 'value' in change) {
		state.blobs.set(change.ref, change.blobs ?? []);
		wake(
			state,
			ref.kind,
			{ id: ref.id, version: change.version, shape: change.shape, packed: pack(change.value), places },
			change.value
		);
		return;
	}
	state.asleep.delete(change.ref);
	if (change.do === 'erase') state.unfinished.set(change.ref, { before: Infinity, sequence: commit.n });
	// A removed record holds on to its blobs: it may come back.
	if (change.do !== 'remove') state.blobs.set(change.ref, []);
	const erased = change.do === 'erase' ? { ground: change.ground } : change.do === 'put' ? { ground: '' } : null;
	const { by, at, n: sequence } = commit;
	state.kept(ref.kind).lay({ id: ref.id, version: change.version, by, at, sequence, places, erased });
}

/** Puts a written record among the readable ones, or keeps it asleep and says so where its value cannot be read. */
export function wake(state: State, kind: string, written: Written, value: unknown): void {
	const ref = `${kind}/${written.id}`;
	const records = state.kept(kind);
	try {
		records.put(entryOf(records.of, written, upgraded(records.of, written.shape, value)));
		state.asleep.delete(ref);
	} catch (error) {
		records.drop(written.id);
		state.asleep.set(ref, { ...written, kind });
		state.damage.push({
			file: ref,
			offset: null,
			what: `This record cannot be read (${messageOf(error)}). It is kept as it is.`
		});
	}
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 200);
