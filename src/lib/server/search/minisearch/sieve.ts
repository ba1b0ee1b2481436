import type { ParsedQuery } from '../query.ts';
import type { Shelf, Shelved } from './shelf.ts';

/** What a record must pass besides holding words: its phrases stand there, and what is to be left out does not. */
export class Sieve {
	readonly #phrases: (readonly number[])[];
	readonly #without: (readonly number[])[] = [];
	readonly #excluded: Uint8Array;

	constructor(query: ParsedQuery, shelf: Shelf) {
		const numbers = (terms: readonly string[]) => terms.map((term) => shelf.vocabulary.get(term)?.number ?? UNKNOWN);
		this.#phrases = query.phrases.map(numbers);
		this.#excluded = new Uint8Array(query.without.length > 0 ? shelf.records.length : 0);
		for (const terms of query.without) {
			if (terms.length > 1) this.#without.push(numbers(terms));
			else this.#exclude(shelf, terms[0]!);
		}
	}

	passes(number: number, record: Shelved): boolean {
		return (
			this.#excluded[number] !== 1 &&
			this.#phrases.every((phrase) => follows(record.sequence, phrase)) &&
			!this.#without.some((phrase) => follows(record.sequence, phrase))
		);
	}

	#exclude(shelf: Shelf, term: string): void {
		const postings = shelf.vocabulary.get(term);
		for (let at = 0; postings && at < postings.size; at++) this.#excluded[postings.record(at)] = 1;
	}
}

// No term has this number, and it is not the one between parts either.
const UNKNOWN = -1;

/** Whether the terms stand one behind the other somewhere. */
function follows(sequence: Uint32Array, phrase: readonly number[]): boolean {
	let at = sequence.indexOf(phrase[0]!);
	while (at >= 0) {
		if (phrase.every((term, offset) => sequence[at + offset] === term)) return true;
		at = sequence.indexOf(phrase[0]!, at + 1);
	}
	return false;
}
