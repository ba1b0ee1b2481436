import type { Low } from 'lowdb';
import type { Ref } from '#lib/domain/shared/ids';
import type { IndexChange, IndexedRecord, SearchIndex } from '#lib/server/search/port';
import type { Log } from '../log';
import { batchesOf, changedSince, everything, indexable, indexableOf } from './indexable';
import type { Journal } from './journal';
import type { SavedAs, SavedIndexFile } from './saved-index';
import type { State } from './state';

/** So many records that changed since the index was saved are read again at each start without its being saved anew. */
const FEW = 500;

export interface IndexingParts {
	readonly low: Low<State>;
	readonly journal: Journal;
	readonly search: SearchIndex;
	readonly savedIndex: SavedIndexFile;
	/** By what Grove derives things from records; null where the index is not saved. */
	readonly build: string | null;
	/** What was on disk as the store was opened, once the index has taken it in; null where there was nothing of use. */
	readonly restored: Promise<SavedAs | null>;
	readonly log: Log;
}

/** How far the index is: of so many bytes of records, so many can be found. */
interface Progress {
	readonly done: number;
	readonly of: number;
}

/** Keeps the search index beside the records. */
export class Indexing {
	#closed = false;
	#restored: Promise<SavedAs | null>;
	/** Null where no loading is under way. */
	#progress: Progress | null = null;
	/** Whether it holds what the state holds, so that it may be saved. */
	#whole = false;
	/** Whether there is one on disk that the next start can begin with. */
	#saved = false;

	constructor(private readonly parts: IndexingParts) {
		this.#restored = parts.restored;
	}

	/** How much of what search may find it can find by now, 0 to 1. */
	get share(): number {
		if (this.#progress === null || this.#progress.of === 0) return 1;
		// Changes that come meanwhile, or packing, alter how much there is.
		return Math.min(0.99, this.#progress.done / this.#progress.of);
	}

	/** Fills the index from the records, beginning with what was saved. Returns whether saving it anew is worth while. */
	async load(): Promise<boolean> {
		this.#whole = false;
		this.#progress = { done: 0, of: indexable(this.#state) };
		try {
			const restored = await this.#restored;
			this.#restored = Promise.resolve(null);
			const fits = restored !== null && (await this.#fits(restored));
			this.#saved = fits;
			const changed = fits ? changedSince(this.#state, restored) : null;
			await this.parts.search.load(this.#counted(changed), changed ?? undefined);
			this.#whole = true;
			return !this.#saved || (changed !== null && changed.length > FEW);
		} catch (error) {
			if (!this.#closed) this.parts.log.error({ error: String(error) }, 'The search index could not be built.');
			return false;
		} finally {
			this.#progress = null;
		}
	}

	/** Resolves once no query can return what the changes made unreadable. */
	async apply(changes: readonly IndexChange[]): Promise<void> {
		if (changes.length === 0) return;
		try {
			await this.parts.search.apply(changes);
		} catch (error) {
			// The commit is on disk and every hit is checked against it: search may miss something until the next start.
			this.#whole = false;
			this.parts.log.error({ error: String(error) }, 'The search index did not take a change.');
		}
	}

	/** Puts the index on disk as it is now, where it is whole; gives up once `isOver`. */
	async save(isOver: () => boolean): Promise<void> {
		const { search, journal, savedIndex, build } = this.parts;
		const { sequence, mark } = this.#state;
		if (!search.saved || build === null || !this.#whole || sequence === 0) return;
		// At once, so that the mark is that of the index.
		const pieces = search.saved.pieces();
		const tail = await journal.tail(mark);
		if (tail === null) return;
		await savedIndex.write({ build, sequence, ...mark, tail }, pieces, isOver);
		this.#saved = true;
	}

	/** Takes what is on disk away, as it may hold words that are to be forgotten. */
	forget(): Promise<void> {
		this.#saved = false;
		return this.parts.savedIndex.remove();
	}

	close(): Promise<void> {
		this.#closed = true;
		return this.parts.search.close();
	}

	get #state(): State {
		return this.parts.low.data;
	}

	/** Whether a saved index is one of this journal, and nothing was lost of what it was made from. */
	async #fits(as: SavedAs): Promise<boolean> {
		const { sequence, damage } = this.#state;
		const isSound = damage.every(({ file }) => file.startsWith('blobs/'));
		return isSound && as.sequence <= sequence && (await this.parts.journal.tail(as)) === as.tail;
	}

	/** The records of some references in batches, counted as they go; the others are there already. */
	*#counted(refs: readonly Ref[] | null): Generator<readonly IndexedRecord[], void> {
		const of = indexable(this.#state);
		let done = refs ? of - indexableOf(this.#state, refs) : 0;
		for (const { records, passed } of batchesOf(this.#state, refs ?? everything(this.#state))) {
			yield records;
			this.#progress = { done: (done += passed), of };
		}
	}
}
