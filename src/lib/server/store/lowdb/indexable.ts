import type { Ref } from '#lib/domain/shared/ids';
import type { IndexedRecord } from '#lib/server/search/port';
import { indexedRecord } from '../derive';
import { unpack, type Entry } from './entry';
import type { Records } from './records';
import type { SavedAs } from './saved-index';
import type { Mark, State } from './state';

/** Packed bytes handed to the index at once: so little that a batch is taken before any later commit can be. */
const BATCH = 128 << 10;

/** Some of the records that search may find, and how many bytes, as packed, were looked at for them. */
interface Batch {
	readonly records: readonly IndexedRecord[];
	readonly passed: number;
}

/**
 * The bytes, as packed, of the records that search may find. Bytes and not records: a draft of which search knows nothing is passed over in
 * no time, and a long text takes a while.
 */
export const indexable = (state: State): number =>
	searched(state).reduce((sum, records) => [...records.all()].reduce((all, { packed }) => all + packed.length, sum), 0);

/** As {@link indexable}, of some records alone. */
export const indexableOf = (state: State, refs: readonly Ref[]): number =>
	refs.reduce((sum, { kind, id }) => sum + (state.named(kind)?.get(id)?.packed.length ?? 0), 0);

/** All of them. */
export function* everything(state: State): Generator<Ref, void> {
	for (const records of searched(state)) for (const { id } of records.all()) yield { kind: records.of.kind, id };
}

/** Those that were written, or went, since an index was saved. */
export const changedSince = (state: State, as: SavedAs): Ref[] =>
	searched(state).flatMap((records) => [
		...[...records.all()].filter((entry) => isAfter(entry, as)).map(({ id }) => ({ kind: records.of.kind, id })),
		...[...records.allGone()].filter(({ sequence }) => sequence > as.sequence).map(({ id }) => ({ kind: records.of.kind, id }))
	]);

/** What the index is told of records as they are when it asks, in batches, so that requests are answered in between. */
export function* batchesOf(state: State, refs: Iterable<Ref>): Generator<Batch, void> {
	let records: IndexedRecord[] = [];
	let [size, passed] = [0, 0];
	for (const { kind, id } of refs) {
		const kept = state.named(kind);
		const entry = kept?.get(id);
		passed += entry?.packed.length ?? 0;
		const found = kept && entry && indexed(kept, entry);
		if (!found) continue;
		records.push(found);
		if ((size += entry.packed.length) < BATCH) continue;
		yield { records, passed };
		[records, size, passed] = [[], 0, 0];
	}
	yield { records, passed };
}

const indexed = (records: Records, entry: Entry): IndexedRecord | null =>
	indexedRecord(records.of, entry.id, unpack(records.of, entry.shape, entry.packed), records.audienceOf(entry));

const searched = (state: State): Records[] => [...state.kinds].filter(({ of }) => of.search !== undefined);

/** Whether the last wording of a record came after a place in the journal. */
function isAfter({ places }: Entry, { segment, offset }: Mark): boolean {
	const [of, from] = places.slice(-3) as [number, number, number];
	return of > segment || (of === segment && from >= offset);
}
