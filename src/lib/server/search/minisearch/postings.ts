/**
 * Which records hold a term and how often, ascending by record number; four bytes each. A record number has 25 bits,
 * the occurrences 7 (`SCORING.mostOccurrences`).
 */
export class Postings {
	/** A term or, where there is a facet, a value of it. */
	readonly term: string;
	readonly facet: string | null;
	/** Stands for it in the sequences of records. */
	readonly number: number;
	#packed: Uint32Array;
	#size = 0;

	/** `room`: for so many records at first. */
	constructor(term: string, facet: string | null, number: number, room = 2) {
		this.term = term;
		this.facet = facet;
		this.number = number;
		this.#packed = new Uint32Array(Math.max(2, room));
	}

	get size(): number {
		return this.#size;
	}

	record(at: number): number {
		return this.#packed[at]! >>> BITS;
	}

	occurrences(at: number): number {
		return this.#packed[at]! & MASK;
	}

	/** Adds a record that is not among them yet. */
	add(record: number, occurrences: number): void {
		const at = this.#place(record);
		if (this.#size === this.#packed.length) {
			const grown = new Uint32Array(Math.ceil(this.#size * 1.5));
			grown.set(this.#packed);
			this.#packed = grown;
		}
		this.#packed.copyWithin(at + 1, at, this.#size);
		this.#packed[at] = (record << BITS) | occurrences;
		this.#size++;
	}

	remove(record: number): void {
		const at = this.#place(record);
		if (at === this.#size || this.record(at) !== record) return;
		this.#packed.copyWithin(at, at + 1, this.#size);
		this.#size--;
	}

	/** The first place whose record is `record` or a later one. */
	#place(record: number): number {
		let [low, high] = [0, this.#size];
		if (high > 0 && this.record(high - 1) < record) return high;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (this.record(middle) < record) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}

const BITS = 7;
const MASK = (1 << BITS) - 1;
/** How many records an index can hold. */
export const MOST_RECORDS = 1 << (32 - BITS);
