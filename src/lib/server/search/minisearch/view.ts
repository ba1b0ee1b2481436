import type { Token } from '#lib/domain/shared/audience';
import type { Corpus } from '../scoring.ts';
import type { Postings } from './postings.ts';
import type { Shelf, Shelved } from './shelf.ts';
import type { Sight } from './sights.ts';

/** The shelf as one reader sees it: everything a search reads, it reads through here. */
export class View {
	readonly shelf: Shelf;
	readonly corpus: Corpus;
	/** 1 where the record of that number is readable. */
	readonly readable: Uint8Array;
	/** How much each readable record damps what stands in it, by its number. */
	readonly damped: Float64Array;
	readonly #sight: Sight;

	/** `tokens`: null reads everything. */
	constructor(shelf: Shelf, tokens: ReadonlySet<Token> | null) {
		this.shelf = shelf;
		this.#sight = shelf.sight((audience) => tokens === null || audience.some((token) => tokens.has(token)));
		({ corpus: this.corpus, readable: this.readable, damped: this.damped } = this.#sight);
	}

	/** The record of that number, where it is readable. */
	record(number: number): Shelved | null {
		return this.reads(number) ? this.shelf.records[number]! : null;
	}

	/** Whether the record of that number is readable. */
	reads(number: number): boolean {
		return this.readable[number] === 1;
	}

	/** Whether any readable record holds the term: a term that none holds is, for this reader, no word at all. */
	knows(postings: Postings | undefined): postings is Postings {
		return postings !== undefined && this.firstHolder(postings) >= 0;
	}

	/** The number of the first readable record that holds the term; -1 where none does. */
	firstHolder(postings: Postings): number {
		return postings.first((number) => this.reads(number));
	}

	/** The term, where {@link knows} holds. */
	term(term: string): Postings | null {
		const postings = this.shelf.vocabulary.get(term);
		return this.knows(postings) ? postings : null;
	}

	/** How many readable records hold the term. */
	holders(postings: Postings): number {
		return this.#sight.holders(postings);
	}

	/** How many of them hold it at the least: all but what is unreadable to this reader. Nothing is counted for it. */
	holdersAtLeast({ size }: Postings): number {
		return size - (this.shelf.size - this.corpus.records);
	}
}
