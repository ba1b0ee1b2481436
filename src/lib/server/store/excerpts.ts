import type { AnyCollection, Excerpt, Saved, ValueOf } from '#lib/domain/shared/collection';
import type { Id } from '#lib/domain/shared/ids';
import { deepFreeze } from './plain';

/** Bytes of each excerpt that are kept ready, by the sizes it states: of 10,000 records where it takes 1.6 KB of one. */
const ROOM = 16 << 20;
/** What keeping one costs beside what it holds. */
const BESIDE = 120;

interface Kept {
	readonly version: number;
	readonly taken: unknown;
	readonly size: number;
}

/** The excerpts of one declaration by record, the one asked for longest ago first. */
class Shelf {
	readonly #kept = new Map<Id, Kept>();
	#held = 0;

	get(id: Id, version: number): unknown {
		const kept = this.#kept.get(id);
		if (kept?.version !== version) return undefined;
		this.#kept.delete(id);
		this.#kept.set(id, kept);
		return kept.taken;
	}

	put(id: Id, kept: Kept): void {
		this.#drop(id);
		this.#kept.set(id, kept);
		this.#held += kept.size;
		for (const [oldest] of this.#kept) {
			if (this.#held <= ROOM) return;
			this.#drop(oldest);
		}
	}

	#drop(id: Id): void {
		this.#held -= this.#kept.get(id)?.size ?? 0;
		this.#kept.delete(id);
	}
}

/**
 * Excerpts that were taken, by record and version: a wording never changes, so that one taken once holds as long as the record
 * stands as it is. They say what a record is, never who may read it: whoever asks here has found the record for its reader.
 */
export class Excerpts {
	#shelves = new WeakMap<object, Shelf>();

	/** Undefined where it is not kept for this version. */
	of<C extends AnyCollection, T>(excerpt: Excerpt<C, T>, { id, version }: { readonly id: Id; readonly version: number }) {
		return this.#shelves.get(excerpt)?.get(id, version) as T | undefined;
	}

	take<C extends AnyCollection, T>(excerpt: Excerpt<C, T>, record: Saved<ValueOf<C>>): T {
		const { id, version } = record;
		const taken = deepFreeze(excerpt.take(record));
		const shelf = this.#shelves.get(excerpt) ?? new Shelf();
		this.#shelves.set(excerpt, shelf);
		shelf.put(id, { version, taken, size: excerpt.size(taken) + BESIDE });
		return taken;
	}

	/** Where a text is erased, nothing that was drawn from one stays. */
	forget(): void {
		this.#shelves = new WeakMap();
	}
}
