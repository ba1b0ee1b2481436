import SearchableMap from 'minisearch/SearchableMap';
import { Postings } from './postings.ts';

/** Every term of the indexed records: a table for whole terms, and MiniSearch's tree for beginnings and likenesses. */
export class Vocabulary {
	readonly #byTerm = new Map<string, Postings>();
	/** From 1 on: no term has the number of a break. */
	readonly #byNumber: (Postings | undefined)[] = [undefined];
	readonly #tree = new SearchableMap<Postings>();
	readonly #free: number[] = [];

	get(term: string): Postings | undefined {
		return this.#byTerm.get(term);
	}

	/** The terms that begin so. */
	*beginning(prefix: string): Generator<Postings, void, void> {
		yield* this.#tree.atPrefix(prefix).values();
	}

	/** The terms of which at most `slips` letters differ, with how many do. */
	*like(term: string, slips: number): Generator<[Postings, number], void, void> {
		yield* this.#tree.fuzzyGet(term, slips).values();
	}

	/** Notes that a record holds a term. Returns the number that stands for the term. */
	add(term: string, record: number, occurrences: number): number {
		let postings = this.#byTerm.get(term);
		if (!postings) {
			postings = new Postings(term, this.#free.pop() ?? this.#byNumber.length);
			this.#byTerm.set(term, postings);
			this.#byNumber[postings.number] = postings;
			this.#tree.set(term, postings);
		}
		postings.add(record, occurrences);
		return postings.number;
	}

	/** Forgets that a record holds a term, and the term itself with its last record. */
	remove(number: number, record: number): void {
		const postings = this.#byNumber[number];
		if (!postings) return;
		postings.remove(record);
		if (postings.size > 0) return;
		this.#byTerm.delete(postings.term);
		this.#tree.delete(postings.term);
		this.#byNumber[number] = undefined;
		this.#free.push(number);
	}
}
