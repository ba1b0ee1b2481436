import { occurrencesIn, recordIn, type Postings } from './postings.ts';
import type { View } from './view.ts';

/**
 * How often each readable record holds any of some terms, by record number. A column: a common word is in most records, and a Map of
 * them would cost more than all the rest of a search.
 */
export class Occurrences {
	#by = new Float64Array(0);

	/** Counts these terms for `factor` each time they stand somewhere; 0 where a record holds none. Good until the next counting. */
	count(terms: readonly Postings[], factor: number, { readable }: View): Float64Array {
		if (this.#by.length < readable.length) this.#by = new Float64Array(Math.ceil(readable.length * 1.25));
		else this.#by.fill(0);
		const by = this.#by;
		for (const { packed, size } of terms) {
			for (let at = 0; at < size; at++) {
				const number = recordIn(packed[at]!);
				if (readable[number] === 1) by[number]! += occurrencesIn(packed[at]!) * factor;
			}
		}
		return by;
	}
}
