import { lastingRoom } from '../lasting-room.ts';
import { recordIn } from './packing.ts';

/**
 * The records that hold a value of a facet, ascending, unpacked: every question counts all values of its facets, and together they
 * take a few megabytes.
 */
export class PlainList {
	#records: Uint32Array;
	#size: number;

	private constructor(records: Uint32Array) {
		[this.#records, this.#size] = [records, records.length];
	}

	/** Takes a copy of the first `size` unpacked numbers, ascending by record. */
	static of(unpacked: Uint32Array, size: number): PlainList {
		const records = size < LONG ? new Uint32Array(size) : new Uint32Array(lastingRoom(size * 4));
		records.set(unpacked.subarray(0, size));
		return new PlainList(records);
	}

	get size(): number {
		return this.#size;
	}

	/** The first {@link size} of these; good until the next change. */
	unpacked(): Uint32Array {
		return this.#records;
	}

	/** The first record that passes; -1 where none does. */
	first(passes: (record: number) => boolean): number {
		for (let at = 0; at < this.#size; at++) if (passes(recordIn(this.#records[at]!))) return recordIn(this.#records[at]!);
		return -1;
	}

	/** Adds a record that is not among them. */
	add(unpacked: number): void {
		const at = this.#place(recordIn(unpacked));
		if (this.#size === this.#records.length) {
			const grown = new Uint32Array(Math.ceil(this.#size * (1 + SPARE)) + 1);
			grown.set(this.#records);
			this.#records = grown;
		}
		this.#records.copyWithin(at + 1, at, this.#size);
		this.#records[at] = unpacked;
		this.#size++;
	}

	/** Takes away a record that is among them. */
	remove(record: number): void {
		const at = this.#place(record);
		this.#records.copyWithin(at, at + 1, this.#size);
		this.#size--;
	}

	/** The first place whose record is `record` or a later one. */
	#place(record: number): number {
		let [low, high] = [0, this.#size];
		if (high > 0 && recordIn(this.#records[high - 1]!) < record) return high;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (recordIn(this.#records[middle]!) < record) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}

/** How much of a list is left free for records that come. */
const SPARE = 1 / 16;
/** Records from which a list has memory of its own that V8 does not count. */
const LONG = 1 << 10;
