import { SCORING } from '../scoring.ts';
import { BREAK, eachNumber, type Sequence } from './sequence.ts';

/** Counts how often each term stands in a record, in a column and not a map, as a record holds more than a thousand terms. */
export class Counts {
	/** All 0 between records. */
	#by = new Uint32Array(0);

	/** Makes room. Every term's number lies below `numbers`. */
	clear(numbers: number): void {
		if (this.#by.length < numbers) this.#by = new Uint32Array(Math.ceil(numbers * 1.25));
	}

	/**
	 * Hands over each term of a record once, and each value of a facet, with how often it stands there. The title, which ends at
	 * the first break, counts {@link SCORING.title} times, as in postings.
	 */
	each(sequence: Sequence, take: (number: number, occurrences: number) => void): void {
		const inRecord: number[] = [];
		let counts: number = SCORING.title;
		eachNumber(sequence, (number) => {
			if (number === BREAK) {
				counts = 1;
				return;
			}
			if (this.#by[number] === 0) inRecord.push(number);
			this.#by[number]! += counts;
		});
		for (const number of inRecord) {
			take(number, Math.min(this.#by[number]!, SCORING.mostOccurrences));
			this.#by[number] = 0;
		}
	}
}
