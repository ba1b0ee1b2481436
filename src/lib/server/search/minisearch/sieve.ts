import type { ParsedQuery } from '../query.ts';
import { Marks } from './marks.ts';
import { holdersOfPhrase } from './phrase.ts';
import type { Shelf } from './shelf.ts';

/** What a record must pass besides holding words: its phrases stand there, and what is to be left out does not. */
export class Sieve {
	readonly #phrases: readonly Marks[];
	readonly #excluded: Marks | null = null;
	/** Whether it lets everything through. */
	readonly isOpen: boolean;

	constructor(query: ParsedQuery, shelf: Shelf) {
		this.isOpen = query.phrases.length + query.without.length === 0;
		const marked = (phrase: readonly string[], marks: Marks): Marks => {
			for (const number of holdersOfPhrase(shelf, phrase)) marks.add(number);
			return marks;
		};
		this.#phrases = query.phrases.map((phrase) => marked(phrase, new Marks(shelf.records.length)));
		if (query.without.length === 0) return;
		this.#excluded = new Marks(shelf.records.length);
		for (const terms of query.without) {
			if (terms.length > 1) marked(terms, this.#excluded);
			else this.#excluded.addAll(shelf.vocabulary.get(terms[0]!));
		}
	}

	passes(number: number): boolean {
		return this.#excluded?.has(number) !== true && this.#phrases.every((phrase) => phrase.has(number));
	}
}
