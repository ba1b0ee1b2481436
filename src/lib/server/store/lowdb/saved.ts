import type { Saved } from '#lib/domain/shared/collection';
import { deepFreeze } from '../plain';
import { unpack, type Entry } from './entry';
import type { Records } from './records';

/** Packed bytes whose unpacked values are kept ready; unpacked they take four to six times as much. */
const ROOM = 2 << 20;

interface Ready {
	readonly saved: Saved<unknown>;
	/** Bytes it took packed. */
	readonly size: number;
}

/** Unpacked records as readers get them, frozen; those asked for lately are kept ready. */
export class Unpacked {
	readonly #ready = new Map<Entry, Ready>();
	#held = 0;

	of(records: Records, entry: Entry): Saved<unknown> {
		const known = this.#ready.get(entry);
		if (known) {
			this.#ready.delete(entry);
			this.#ready.set(entry, known);
			return known.saved;
		}
		const value = unpack(records.of, entry.shape, entry.packed) as object;
		const saved: Saved<unknown> = deepFreeze({ ...value, id: entry.id, version: entry.version });
		this.#ready.set(entry, { saved, size: entry.packed.length });
		this.#held += entry.packed.length;
		this.#makeRoom();
		return saved;
	}

	#makeRoom(): void {
		for (const [entry, { size }] of this.#ready) {
			if (this.#held <= ROOM) return;
			this.#ready.delete(entry);
			this.#held -= size;
		}
	}
}
