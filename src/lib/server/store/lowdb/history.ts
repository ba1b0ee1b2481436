import { audience, reaches } from '#lib/domain/shared/audience';
import type { AnyCollection, Revision } from '#lib/domain/shared/collection';
import type { Id } from '#lib/domain/shared/ids';
import type { Reader } from '#lib/domain/shared/policy';
import { upgraded } from '../derive';
import { deepFreeze } from '../plain';
import { placesOf, type Place } from './entry';
import type { StoredCommit } from './event';
import type { Journal } from './journal';

/** Told where a line of the journal could not be read. */
export type OnDamage = (place: Place) => void;

/**
 * The revisions of a record that a reader may see, newest first, read from their places in the journal. That the
 * current record is readable has been checked before.
 */
export async function historyOf(
	journal: Journal,
	of: AnyCollection,
	id: Id,
	places: readonly number[],
	reader: Reader,
	onDamage: OnDamage
): Promise<Revision<unknown>[]> {
	const lines = [...placesOf(places)].map((place) => ({ place, read: journal.read(place) }));
	const revisions: Revision<unknown>[] = [];
	for (const { place, read } of lines) {
		const commit = await read;
		if (!commit) onDamage(place);
		const revision = commit && revisionIn(commit, of, id);
		if (revision && mayRead(reader, of, id, revision.value)) revisions.push(revision);
	}
	return revisions.reverse();
}

/** The value of a record as a commit wrote it, in today's shape; undefined where the commit holds none. */
export function valueIn(commit: StoredCommit, of: AnyCollection, id: Id): unknown {
	const change = commit.changes.find((each) => each.ref === `${of.kind}/${id}`);
	return change && 'value' in change ? upgraded(of, change.shape, change.value) : undefined;
}

export function mayRead(reader: Reader, of: AnyCollection, id: Id, value: unknown): boolean {
	return reader.kind === 'system' || reaches(audience(...of.audience(value, id)), reader.tokens);
}

function revisionIn(commit: StoredCommit, of: AnyCollection, id: Id): Revision<unknown> | null {
	const change = commit.changes.find((each) => each.ref === `${of.kind}/${id}`);
	if (!change || !('value' in change)) return null;
	const { at, by, verb } = commit;
	return deepFreeze({ version: change.version, at, by, verb, value: upgraded(of, change.shape, change.value) as object });
}
