import { damping, type Corpus } from '../scoring.ts';
import type { Column } from './column.ts';
import { recordIn } from './packing.ts';
import type { Postings } from './postings.ts';

/** What a sight is worked out from: of each record the number of its class and its length, by record number. */
interface Lengths {
	readonly classes: readonly { readonly number: number; readonly records: number; readonly length: number }[];
	readonly readers: Column;
	readonly lengths: Column;
}

/** Bytes that the sights of all readers may take together. */
const MOST_BYTES = 16 << 20;
const UNKNOWN = -1;

/** What those who read the same classes of records see, by record number: a search asks for it for every record a word is in. */
export class Sight {
	/** By class number: 1 where it is readable. */
	readonly classes: Uint8Array;
	#corpus: Corpus = { records: 0, averageLength: 0 };
	#readable = new Uint8Array(0);
	#damped = new Float64Array(0);
	/** By term number, how many readable records hold it, once somebody asked. */
	#holders = new Int32Array(0);
	#isStale = true;

	constructor(classes: Uint8Array) {
		this.classes = classes;
	}

	get corpus(): Corpus {
		return this.#corpus;
	}

	/** 1 where the record of that number is readable. */
	get readable(): Uint8Array {
		return this.#readable;
	}

	/** How much each readable record damps what stands in it (`damping` in `scoring.ts`). */
	get damped(): Float64Array {
		return this.#damped;
	}

	get bytes(): number {
		return this.#readable.byteLength + this.#damped.byteLength + this.#holders.byteLength;
	}

	/** How many readable records hold a term. */
	holders(postings: Postings): number {
		const { number, size } = postings;
		if (number >= this.#holders.length) {
			const grown = new Int32Array(Math.ceil(number * 1.25) + 1).fill(UNKNOWN);
			grown.set(this.#holders);
			this.#holders = grown;
		}
		const known = this.#holders[number]!;
		if (known !== UNKNOWN) return known;
		const [readable, unpacked] = [this.#readable, postings.unpacked()];
		let count = 0;
		for (let at = 0; at < size; at++) count += readable[recordIn(unpacked[at]!)]!;
		this.#holders[number] = count;
		return count;
	}

	/** A record of a class came, or went, `by` 1 or -1, with these terms. */
	change(ofClass: number, terms: Iterable<number>, by: 1 | -1): void {
		this.#isStale = true;
		if (this.classes[ofClass] !== 1) return;
		const holders = this.#holders;
		for (const term of terms) if (term < holders.length && holders[term] !== UNKNOWN) holders[term]! += by;
	}

	/** Works out anew what changed records alter for all: `records` by number, absent where there is none. */
	refresh({ classes, readers, lengths }: Lengths, records: readonly unknown[]): this {
		if (!this.#isStale) return this;
		this.#isStale = false;
		const corpus = this.#corpusOf(classes);
		const readable = this.#readable.length >= records.length ? this.#readable : new Uint8Array(records.length);
		const damped = this.#damped.length >= records.length ? this.#damped : new Float64Array(records.length);
		for (let number = 0; number < records.length; number++) {
			const reads = records[number] !== undefined && this.classes[readers.at(number)] === 1;
			readable[number] = reads ? 1 : 0;
			if (reads) damped[number] = damping(corpus, lengths.at(number));
		}
		[this.#corpus, this.#readable, this.#damped] = [corpus, readable, damped];
		return this;
	}

	#corpusOf(classes: Lengths['classes']): Corpus {
		let [records, length] = [0, 0];
		for (const each of classes) {
			if (this.classes[each.number] !== 1) continue;
			records += each.records;
			length += each.length;
		}
		return { records, averageLength: records === 0 ? 0 : length / records };
	}
}

/** The sights of those who asked last: most people see the same, as nobody who is not signed in sees anything private. */
export class Sights {
	#known: Sight[] = [];

	/** The sight of whoever reads these classes. */
	of(classes: Uint8Array): Sight {
		const known = this.#known.find((sight) => isSame(sight.classes, classes));
		const sight = known ?? new Sight(classes);
		let bytes = 0;
		this.#known = [sight, ...this.#known.filter((each) => each !== sight)].filter(
			(each, at) => (bytes += each.bytes) <= MOST_BYTES || at === 0
		);
		return sight;
	}

	/** As {@link Sight.change}, of all of them. */
	change(ofClass: number, terms: Iterable<number>, by: 1 | -1): void {
		for (const sight of this.#known) sight.change(ofClass, terms, by);
	}
}

/** A class that came later, of which one of them does not know, counts as unreadable. */
function isSame(some: Uint8Array, others: Uint8Array): boolean {
	const [short, long] = some.length <= others.length ? [some, others] : [others, some];
	for (let at = 0; at < short.length; at++) if (short[at] !== long[at]) return false;
	return !long.subarray(short.length).includes(1);
}
