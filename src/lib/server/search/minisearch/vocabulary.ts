import SearchableMap from 'minisearch/SearchableMap';
import { Postings } from './postings.ts';

/**
 * Every term of the indexed records: a table for whole terms, and MiniSearch's tree for beginnings and likenesses. Values of
 * facets are noted like terms, in a table of their own.
 */
export class Vocabulary {
	readonly #byTerm = new Map<string, Postings>();
	readonly #byFacet = new Map<string, Map<string, Postings>>();
	/** From 1 on: no term has the number of a break. */
	readonly #byNumber: (Postings | undefined)[] = [undefined];
	readonly #tree = new SearchableMap<Postings>();
	readonly #free: number[] = [];

	get(term: string): Postings | undefined {
		return this.#byTerm.get(term);
	}

	/** Every number that stands for something lies below it. */
	get numbers(): number {
		return this.#byNumber.length;
	}

	/** What that number stands for: a term, or a value of a facet. */
	numbered(number: number): Postings | undefined {
		return this.#byNumber[number];
	}

	/** The values of a facet with the records that hold them. */
	facet(name: string): ReadonlyMap<string, Postings> {
		return this.#byFacet.get(name) ?? new Map<string, Postings>();
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
		const postings = this.#byTerm.get(term) ?? this.#note(new Postings(term, null, this.#nextNumber()));
		postings.add(record, occurrences);
		return postings.number;
	}

	/** Notes that a record holds a value of a facet. Returns the number that stands for both. */
	addFacet(name: string, value: string, record: number): number {
		const postings = this.#byFacet.get(name)?.get(value) ?? this.#note(new Postings(value, name, this.#nextNumber()));
		postings.add(record, 1);
		return postings.number;
	}

	/** All terms and facet values. */
	*all(): Generator<Postings, void, void> {
		for (const postings of this.#byNumber) if (postings) yield postings;
	}

	/** Puts back a term, or a value of a facet, under the number that it had. */
	restore(postings: Postings): void {
		this.#note(postings);
	}

	/** Ends the restoring: numbers that nothing took are free, only records that pass are held, and what none of them holds goes. */
	settle(passes: (record: number) => boolean): void {
		for (let number = 1; number < this.#byNumber.length; number++) {
			const postings = this.#byNumber[number];
			postings?.keepOnly(passes);
			if (!postings) this.#free.push(number);
			else if (postings.size === 0) this.#forget(postings);
		}
	}

	/** Forgets that a record holds a term or a value, and that itself with its last record. */
	remove(number: number, record: number): void {
		const postings = this.#byNumber[number];
		if (!postings) return;
		postings.remove(record);
		if (postings.size === 0) this.#forget(postings);
	}

	#nextNumber(): number {
		return this.#free.pop() ?? this.#byNumber.length;
	}

	#note(postings: Postings): Postings {
		const { term, facet, number } = postings;
		this.#byNumber[number] = postings;
		if (facet === null) {
			this.#byTerm.set(term, postings);
			this.#tree.set(term, postings);
		} else {
			const values = this.#byFacet.get(facet) ?? new Map<string, Postings>();
			this.#byFacet.set(facet, values.set(term, postings));
		}
		return postings;
	}

	#forget({ term, facet, number }: Postings): void {
		if (facet === null) {
			this.#byTerm.delete(term);
			this.#tree.delete(term);
		} else this.#byFacet.get(facet)?.delete(term);
		this.#byNumber[number] = undefined;
		this.#free.push(number);
	}
}
