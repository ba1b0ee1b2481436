import type { Saved } from '#lib/domain/shared/collection';
import { deepFreeze } from '../plain';
import { unpack, type Entry } from './entry';
import type { Records } from './records';

/** Packed bytes whose unpacked values are kept ready; unpacked they take two to three times as much. */
const ROOM = 12 << 20;

/** Unpacked records as readers get them, frozen; those asked for lately are kept ready. */
export class Unpacked {
	readonly #ready = new Map<Entry, Saved<unknown>>();
	#held = 0;

	of(records: Records, entry: Entry): Saved<unknown> {
		const known = this.#ready.get(entry);
		if (known) {
			this.#ready.delete(entry);
			this.#ready.set(entry, known);
			return known;
		}
		const value = unpack(records.of, entry.shape, entry.packed) as object;
		const made: Saved<unknown> = deepFreeze({ ...value, id: entry.id, version: entry.version });
		this.#ready.set(entry, made);
		this.#held += entry.packed.length;
		this.#makeRoom();
		return made;
	}

	#makeRoom(): void {
		for (const entry of this.#ready.keys()) {
			if (this.#held <= ROOM) return;
			this.#ready.delete(entry);
			this.#held -= entry.packed.length;
		}
	}
}
