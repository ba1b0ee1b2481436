import type { ParsedQuery } from '../query.ts';
import { Marks } from './marks.ts';
import { holds, sequenceOf, type Sequence } from './sequence.ts';
import type { Shelf, Shelved } from './shelf.ts';

/** What a record must pass besides holding words: its phrases stand there, and what is to be left out does not. */
export class Sieve {
	/** Null where one of the terms is in no record. */
	readonly #phrases: (Sequence | null)[];
	readonly #without: (Sequence | null)[] = [];
	readonly #excluded: Marks;
	/** Whether it lets everything through. */
	readonly isOpen: boolean;

	constructor(query: ParsedQuery, shelf: Shelf) {
		this.isOpen = query.phrases.length + query.without.length === 0;
		const phraseOf = (terms: readonly string[]): Sequence | null => {
			const numbers = terms.flatMap((term) => shelf.vocabulary.get(term)?.number ?? []);
			return numbers.length === terms.length ? sequenceOf(numbers) : null;
		};
		this.#phrases = query.phrases.map(phraseOf);
		this.#excluded = new Marks(query.without.length > 0 ? shelf.records.length : 0);
		for (const terms of query.without) {
			if (terms.length > 1) this.#without.push(phraseOf(terms));
			else this.#excluded.addAll(shelf.vocabulary.get(terms[0]!));
		}
	}

	passes(number: number, record: Shelved): boolean {
		return (
			!this.#excluded.has(number) &&
			this.#phrases.every((phrase) => phrase !== null && holds(record.sequence, phrase)) &&
			!this.#without.some((phrase) => phrase !== null && holds(record.sequence, phrase))
		);
	}
}
