import type { Low } from 'lowdb';
import type { IndexChange, IndexedRecord, SearchIndex } from '#lib/server/search/port';
import { indexedRecord } from '../derive';
import type { Log } from '../log';
import { unpack } from './entry';
import type { State } from './state';

/** Packed bytes handed to the index at once: so little that a batch is taken before any later commit can be. */
const BATCH = 128 << 10;

/** Keeps the search index beside the records. */
export class Indexing {
	#closed = false;

	constructor(
		private readonly low: Low<State>,
		private readonly search: SearchIndex,
		private readonly log: Log
	) {}

	/** Begins to build the index from all records. */
	load(): void {
		this.search.load(indexedBatches(this.low.data)).catch((error: unknown) => {
			if (!this.#closed) this.log.error({ error: String(error) }, 'The search index could not be built.');
		});
	}

	/** Resolves once no query can return what the changes made unreadable. */
	async apply(changes: readonly IndexChange[]): Promise<void> {
		if (changes.length === 0) return;
		try {
			await this.search.apply(changes);
		} catch (error) {
			// The commit is on disk and every hit is checked against it: search may miss something until the next start.
			this.log.error({ error: String(error) }, 'The search index did not take a change.');
		}
	}

	close(): Promise<void> {
		this.#closed = true;
		return this.search.close();
	}
}

/** The searchable records in batches, so that requests are answered in between. */
function* indexedBatches(state: State): Generator<readonly IndexedRecord[]> {
	let batch: IndexedRecord[] = [];
	let size = 0;
	for (const records of state.kinds) {
		const { of } = records;
		if (!of.search) continue;
		for (const entry of records.all()) {
			const found = indexedRecord(of, entry.id, unpack(of, entry.shape, entry.packed), records.audienceOf(entry));
			if (!found) continue;
			batch.push(found);
			if ((size += entry.packed.length) < BATCH) continue;
			yield batch;
			[batch, size] = [[], 0];
		}
	}
	if (batch.length > 0) yield batch;
}
