import type { Searchable } from '#lib/domain/shared/collection';
import { unpack, type Entry } from './entry';
import type { Records } from './records';

/** Titles that are kept ready at the least; twice as many at the most. */
const MANY = 4_000;

/**
 * What records are called, worked out once while they stand as they are: what people are offered while they type shows sixteen titles at
 * every letter, for which sixteen whole texts would be unpacked. They say what a record is, never who may read it: whoever asks here has
 * found the record for its reader. What is no record any more is let go with it.
 */
export class Titles {
	#kept = new WeakMap<Entry, Searchable>();
	#before = new WeakMap<Entry, Searchable>();
	#count = 0;

	/** The title, and no texts; null where the record is not searchable. */
	of({ of }: Records, entry: Entry): Searchable | null {
		const known = this.#kept.get(entry) ?? this.#before.get(entry);
		if (known) return known;
		const found = of.search?.(unpack(of, entry.shape, entry.packed), entry.id);
		if (!found) return null;
		if (this.#count === MANY) [this.#kept, this.#before, this.#count] = [new WeakMap(), this.#kept, 0];
		const titled: Searchable = { title: found.title, body: [] };
		this.#kept.set(entry, titled);
		this.#count++;
		return titled;
	}
}
