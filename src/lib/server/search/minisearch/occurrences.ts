import type { Postings } from './postings.ts';
import type { View } from './view.ts';

/**
 * How often each readable record holds any of some terms. A column by record number with a list of those it holds: a common
 * word is in most records, and a Map of them would cost more than all the rest of a search.
 */
export class Occurrences {
	#by = new Float64Array(0);
	#numbers: number[] = [];

	/** The records that hold one of the terms, each once. */
	get numbers(): readonly number[] {
		return this.#numbers;
	}

	/** 0 where the record holds none. */
	of(number: number): number {
		return this.#by[number]!;
	}

	/** Forgets what was counted before, and counts these terms for `factor` each time they stand somewhere. */
	count(terms: readonly Postings[], factor: number, view: View): this {
		this.#clear(view.shelf.records.length);
		for (const postings of terms) {
			for (let at = 0; at < postings.size; at++) {
				const number = postings.record(at);
				if (!view.reads(number)) continue;
				if (this.#by[number] === 0) this.#numbers.push(number);
				this.#by[number]! += postings.occurrences(at) * factor;
			}
		}
		return this;
	}

	#clear(records: number): void {
		if (this.#by.length < records) this.#by = new Float64Array(Math.ceil(records * 1.25));
		else for (const number of this.#numbers) this.#by[number] = 0;
		this.#numbers = [];
	}
}
