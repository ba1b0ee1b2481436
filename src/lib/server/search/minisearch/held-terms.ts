import { SCORING } from '../scoring.ts';
import { BREAK, MARK, type Sequence } from './sequence.ts';

/**
 * What some records have in common, by the number of each term: how many of them hold it, and what it is worth in them. Columns and
 * not maps, as a record holds more than a thousand terms.
 */
export class HeldTerms {
	#records = new Uint8Array(0);
	#worth = new Float64Array(0);
	/** How often each term stands in the record at hand, all 0 between records. */
	#occurrences = new Uint32Array(0);
	#terms: number[] = [];

	/** The terms that any of the records holds, each once. */
	get terms(): readonly number[] {
		return this.#terms;
	}

	records(term: number): number {
		return this.#records[term]!;
	}

	worth(term: number): number {
		return this.#worth[term]!;
	}

	/** Begins anew. `numbers`: every term's number lies below it. */
	clear(numbers: number): void {
		for (const term of this.#terms) this.#records[term] = this.#worth[term] = 0;
		this.#terms = [];
		if (this.#records.length >= numbers) return;
		const room = Math.ceil(numbers * 1.25);
		this.#records = new Uint8Array(room);
		this.#worth = new Float64Array(room);
		this.#occurrences = new Uint32Array(room);
	}

	/** Adds a record, of at most 255. Its title, which ends at the first break, counts as in postings. */
	addRecord(sequence: Sequence, worthOf: (occurrences: number) => number): void {
		const inRecord: number[] = [];
		let each: number = SCORING.title;
		let term = 0;
		for (let at = 0; at < sequence.length; at++) {
			// As `numbersIn` reads them; this is gone through for every question.
			const byte = sequence[at]!;
			term = (term << 7) | (byte & (MARK - 1));
			if ((byte & MARK) !== 0) continue;
			if (term === BREAK) each = 1;
			else {
				if (this.#occurrences[term] === 0) inRecord.push(term);
				this.#occurrences[term]! += each;
			}
			term = 0;
		}
		for (const term of inRecord) {
			if (this.#records[term] === 0) this.#terms.push(term);
			this.#records[term]!++;
			this.#worth[term]! += worthOf(this.#occurrences[term]!);
			this.#occurrences[term] = 0;
		}
	}
}
