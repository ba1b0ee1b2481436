import type { Token } from '#lib/domain/shared/audience';
import type { Corpus } from '../scoring.ts';
import type { Postings } from './postings.ts';
import type { Shelf, Shelved } from './shelf.ts';

/** The shelf as one reader sees it: everything a search reads, it reads through here. */
export class View {
	readonly shelf: Shelf;
	readonly corpus: Corpus;
	readonly #readable: Uint8Array;

	/** `tokens`: null reads everything. */
	constructor(shelf: Shelf, tokens: ReadonlySet<Token> | null) {
		this.shelf = shelf;
		this.#readable = new Uint8Array(shelf.classes.length);
		let [records, length] = [0, 0];
		for (const readers of shelf.classes) {
			if (readers.records === 0) continue;
			if (tokens !== null && !readers.audience.some((token) => tokens.has(token))) continue;
			this.#readable[readers.number] = 1;
			records += readers.records;
			length += readers.length;
		}
		this.corpus = { records, averageLength: records === 0 ? 0 : length / records };
	}

	/** The record of that number, where it is readable. */
	record(number: number): Shelved | null {
		const record = this.shelf.records[number];
		return record && this.reads(number) ? record : null;
	}

	/** Whether the record of that number, one that postings name, is readable. */
	reads(number: number): boolean {
		return this.#readable[this.shelf.readers.at(number)] === 1;
	}

	/** Whether any readable record holds the term: a term that none holds is, for this reader, no word at all. */
	knows(postings: Postings | undefined): postings is Postings {
		return postings !== undefined && this.firstHolder(postings) >= 0;
	}

	/** The number of the first readable record that holds the term; -1 where none does. */
	firstHolder(postings: Postings): number {
		for (let at = 0; at < postings.size; at++) if (this.reads(postings.record(at))) return postings.record(at);
		return -1;
	}

	/** The term, where {@link knows} holds. */
	term(term: string): Postings | null {
		const postings = this.shelf.vocabulary.get(term);
		return this.knows(postings) ? postings : null;
	}

	/** How many readable records hold the term; counting ends once it is more than `enough`. */
	holders(postings: Postings, enough = Infinity): number {
		let count = 0;
		for (let at = 0; at < postings.size && count <= enough; at++) if (this.reads(postings.record(at))) count++;
		return count;
	}
}
