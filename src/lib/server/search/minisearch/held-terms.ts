import { Counts } from './counts.ts';
import type { Sequence } from './sequence.ts';

/**
 * What some records have in common, by the number of each term: how many of them hold it, and what it is worth in them. Columns and
 * not maps, as a record holds more than a thousand terms.
 */
export class HeldTerms {
	#records = new Uint8Array(0);
	#worth = new Float64Array(0);
	readonly #counts = new Counts();
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
		this.#counts.clear(numbers);
		if (this.#records.length >= numbers) return;
		const room = Math.ceil(numbers * 1.25);
		this.#records = new Uint8Array(room);
		this.#worth = new Float64Array(room);
	}

	/** Adds a record, of at most 255. */
	addRecord(sequence: Sequence, worthOf: (occurrences: number) => number): void {
		this.#counts.each(sequence, (term, occurrences) => {
			if (this.#records[term] === 0) this.#terms.push(term);
			this.#records[term]!++;
			this.#worth[term]! += worthOf(occurrences);
		});
	}
}
