import { occurrencesIn, recordIn } from './packing.ts';
import type { Postings } from './postings.ts';
import type { View } from './view.ts';

/** How often records hold any of some terms; good until the next counting. */
export interface Counted {
	/** The records that hold any, each once. */
	readonly numbers: Uint32Array;
	/** By record number; 0 where a record holds none. */
	readonly by: Float64Array;
}

/** Where postings are more than this part of all records, these are gone through in order: who was met by turns lies far apart in memory. */
const MANY = 1 / 8;

/**
 * How often each readable record holds any of some terms. A column by record number: a common word is in most records, and a Map of them
 * would cost more than all the rest of a search. Beside it the records that hold any, so that a rare word costs what it holds.
 */
export class Occurrences {
	#by = new Float64Array(0);
	#numbers = new Uint32Array(0);
	#size = 0;

	/** Counts these terms for `factor`, above 0, each time they stand somewhere. */
	count(terms: readonly Postings[], factor: number, { readable }: View): Counted {
		this.#clear(readable.length);
		const postings = terms.reduce((sum, { size }) => sum + size, 0);
		const isMany = postings > readable.length * MANY;
		for (const term of terms) {
			if (isMany) this.#weigh(term, factor, readable);
			else this.#meet(term, factor, readable);
		}
		if (isMany) this.#meetAll(readable.length);
		return { numbers: this.#numbers.subarray(0, this.#size), by: this.#by };
	}

	#weigh(term: Postings, factor: number, readable: Uint8Array): void {
		const [by, unpacked, { size }] = [this.#by, term.unpacked(), term];
		for (let at = 0; at < size; at++) {
			const number = recordIn(unpacked[at]!);
			by[number] = by[number]! + readable[number]! * (occurrencesIn(unpacked[at]!) * factor);
		}
	}

	/** As {@link Occurrences.#weigh}, and notes who was not met yet. */
	#meet(term: Postings, factor: number, readable: Uint8Array): void {
		const [by, numbers, unpacked, { size }] = [this.#by, this.#numbers, term.unpacked(), term];
		let met = this.#size;
		for (let at = 0; at < size; at++) {
			const number = recordIn(unpacked[at]!);
			if (readable[number] !== 1) continue;
			if (by[number] === 0) numbers[met++] = number;
			by[number]! += occurrencesIn(unpacked[at]!) * factor;
		}
		this.#size = met;
	}

	/** Notes who was weighed, ascending. */
	#meetAll(records: number): void {
		const [by, numbers] = [this.#by, this.#numbers];
		let met = 0;
		for (let number = 0; number < records; number++) {
			numbers[met] = number;
			met += by[number]! > 0 ? 1 : 0;
		}
		this.#size = met;
	}

	#clear(records: number): void {
		if (this.#by.length < records) {
			const room = Math.ceil(records * 1.25);
			[this.#by, this.#numbers] = [new Float64Array(room), new Uint32Array(room)];
		} else for (let at = 0; at < this.#size; at++) this.#by[this.#numbers[at]!] = 0;
		this.#size = 0;
	}
}
