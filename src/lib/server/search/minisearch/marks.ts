import { recordIn } from './packing.ts';
import type { Postings } from './postings.ts';

/** A set of record numbers: one byte for each record, as a set may hold most of them. */
export class Marks {
	readonly #marked: Uint8Array;

	constructor(records: number) {
		this.#marked = new Uint8Array(records);
	}

	add(number: number): void {
		this.#marked[number] = 1;
	}

	/** All that the postings name, where there are any. */
	addAll(postings: Postings | undefined): void {
		if (!postings) return;
		const [unpacked, { size }] = [postings.unpacked(), postings];
		for (let at = 0; at < size; at++) this.#marked[recordIn(unpacked[at]!)] = 1;
	}

	has(number: number): boolean {
		return this.#marked[number] === 1;
	}

	/** How many of those that the postings name are in the set. */
	countIn(postings: Postings): number {
		const marked = this.#marked;
		const unpacked = postings.unpacked();
		const { size } = postings;
		let count = 0;
		for (let at = 0; at < size; at++) count += marked[recordIn(unpacked[at]!)]!;
		return count;
	}
}
