/**
 * Which records hold a term and how often, ascending by record number; four bytes each. A record number has 25 bits,
 * the occurrences 7 (`SCORING.mostOccurrences`).
 */
export class Postings {
	/** A term or, where there is a facet, a value of it. */
	readonly term: string;
	readonly facet: string | null;
	/** Stands for it in the sequences of records. */
	readonly number: number;
	#packed = new Uint32Array(2);
	#size = 0;

	constructor(term: string, facet: string | null, number: number) {
		this.term = term;
		this.facet = facet;
		this.number = number;
	}

	/** What {@link bytes} gave, back in its place. */
	static restored(term: string, facet: string | null, number: number, bytes: Uint8Array): Postings {
		const postings = new Postings(term, facet, number);
		// A copy of their own, as numbers of four bytes must lie at multiples of four.
		postings.#packed = new Uint32Array(new Uint8Array(bytes).buffer);
		postings.#size = postings.#packed.length;
		return postings;
	}

	/** The records and occurrences as they are held. */
	get bytes(): Uint8Array {
		return new Uint8Array(this.#packed.buffer, 0, this.#size * 4);
	}

	get size(): number {
		return this.#size;
	}

	/** The first {@link size} of these are what is held, each to be read by {@link recordIn} and {@link occurrencesIn}: for loops over many. */
	get packed(): Uint32Array {
		return this.#packed;
	}

	record(at: number): number {
		return recordIn(this.#packed[at]!);
	}

	occurrences(at: number): number {
		return occurrencesIn(this.#packed[at]!);
	}

	/** Whether the record holds it. */
	has(record: number): boolean {
		const at = this.#place(record);
		return at < this.#size && this.record(at) === record;
	}

	/** Adds a record that is not among them yet. */
	add(record: number, occurrences: number): void {
		const at = this.#place(record);
		if (this.#size === this.#packed.length) {
			const grown = new Uint32Array(Math.ceil(this.#size * 1.5) + 1);
			grown.set(this.#packed);
			this.#packed = grown;
		}
		this.#packed.copyWithin(at + 1, at, this.#size);
		this.#packed[at] = (record << BITS) | occurrences;
		this.#size++;
	}

	remove(record: number): void {
		const at = this.#place(record);
		if (at === this.#size || this.record(at) !== record) return;
		this.#packed.copyWithin(at, at + 1, this.#size);
		this.#size--;
	}

	/** Removes all records but those that pass. */
	keepOnly(passes: (record: number) => boolean): void {
		let kept = 0;
		for (let at = 0; at < this.#size; at++) if (passes(this.record(at))) this.#packed[kept++] = this.#packed[at]!;
		this.#size = kept;
	}

	/** The first place whose record is `record` or a later one. */
	#place(record: number): number {
		let [low, high] = [0, this.#size];
		if (high > 0 && this.record(high - 1) < record) return high;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (this.record(middle) < record) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}

const BITS = 7;
const MASK = (1 << BITS) - 1;
/** The number of the record in one of {@link Postings.packed}, and how often it holds the term. */
export const recordIn = (packed: number): number => packed >>> BITS;
export const occurrencesIn = (packed: number): number => packed & MASK;
/** How many records an index can hold. */
export const MOST_RECORDS = 1 << (32 - BITS);
