import type { Token } from '#lib/domain/shared/audience';
import type { Ref } from '#lib/domain/shared/ids';
import type { IndexedRecord } from '../port';
import { analyse, type Analysed } from '../analysis.ts';
import { Column } from './column.ts';
import { KnownWordings } from './known-wordings.ts';
import { MOST_RECORDS } from './packing.ts';
import { BREAK, numbersIn, sequenceOf } from './sequence.ts';
import { Sequences } from './sequences.ts';
import { Sights, type Sight } from './sights.ts';
import { Vocabulary } from './vocabulary.ts';

/** A record as it stands on the shelf. */
export interface Shelved {
	readonly kind: string;
	readonly id: string;
	readonly at: string | null;
	/** The audience class. */
	readonly readers: ReaderClass;
	/** Terms, as {@link Analysed.length} counts them. */
	readonly length: number;
}

/** The records of one and the same audience. */
export interface ReaderClass {
	readonly number: number;
	readonly key: string;
	readonly audience: readonly Token[];
	records: number;
	length: number;
}

const refText = (of: Ref): string => `${of.kind}/${of.id}`;

/** The indexed records by number, the classes of readers they fall into, and the terms they hold. */
export class Shelf {
	readonly vocabulary = new Vocabulary();
	readonly classes: ReaderClass[] = [];
	readonly records: (Shelved | undefined)[] = [];
	/** The kinds there are, by their numbers. */
	readonly kinds: string[] = [];
	/** By record number, as a search asks for them for every record a word is in: number of the reader class, length, number of the kind. */
	readonly readers = new Column();
	readonly lengths = new Column();
	readonly kindNumbers = new Column();
	/** Of each record the numbers of its terms in order and, behind the last part, of its facet values. */
	readonly sequences = new Sequences();
	readonly wordings = new KnownWordings(this);
	readonly #numbers = new Map<string, number>();
	readonly #byAudience = new Map<string, ReaderClass>();
	readonly #free: number[] = [];
	readonly #sights = new Sights();

	/** How many records there are. */
	get size(): number {
		return this.#numbers.size;
	}

	put(record: IndexedRecord): void {
		this.drop(record);
		const { kind, id, at, audience, title, body, facets } = record;
		const analysed = analyse(title, body);
		const number = this.#nextNumber();
		const sequence = sequenceOf([...this.#addTerms(number, analysed), ...this.#addFacets(number, facets)]);
		const readers = this.classOf(audience);
		this.#shelve(number, { kind, id, at, readers, length: analysed.length }, sequence);
		this.#sights.change(readers.number, this.#termsOf(number), 1);
	}

	/** Puts back a record under the number that it had; {@link settle} comes last. */
	restore(number: number, record: Shelved, sequence: Uint8Array): void {
		this.#shelve(number, record, sequence);
	}

	/** Ends the restoring: nothing is held by a record that was not put back, and numbers that none took are free. */
	settle(): void {
		for (let number = 0; number < this.records.length; number++) if (!this.records[number]) this.#free.push(number);
		this.vocabulary.settle((number) => this.records[number] !== undefined);
	}

	drop(ref: Ref): void {
		const number = this.#numbers.get(refText(ref));
		const record = number === undefined ? undefined : this.records[number];
		if (number === undefined || !record) return;
		const terms = this.#termsOf(number);
		for (const term of terms) this.vocabulary.remove(term, number);
		this.#sights.change(record.readers.number, terms, -1);
		this.sequences.drop(number);
		this.wordings.touch(number);
		record.readers.records--;
		record.readers.length -= record.length;
		this.records[number] = undefined;
		this.#numbers.delete(refText(ref));
		this.#free.push(number);
	}

	/** The number of a record; undefined where it is not here. */
	numberOf(ref: Ref): number | undefined {
		return this.#numbers.get(refText(ref));
	}

	/** Drops every record whose reference, as `kind/id`, is not among `kept`. */
	keepOnly(kept: ReadonlySet<string>): void {
		for (const record of this.records) if (record && !kept.has(refText(record))) this.drop(record);
	}

	/** What those see who read the classes of which `reads` holds. */
	sight(reads: (audience: readonly Token[]) => boolean): Sight {
		const classes = new Uint8Array(this.classes.length);
		for (const { number, audience } of this.classes) if (reads(audience)) classes[number] = 1;
		return this.#sights.of(classes).refresh(this, this.records);
	}

	/** The class of an audience, made where there is none yet. */
	classOf(audience: readonly Token[]): ReaderClass {
		const key = audience.join(' ');
		let known = this.#byAudience.get(key);
		if (!known) {
			known = { number: this.classes.length, key, audience, records: 0, length: 0 };
			this.#byAudience.set(key, known);
			this.classes.push(known);
		}
		return known;
	}

	/** The terms and facet values that a record holds, by number. */
	#termsOf(number: number): ReadonlySet<number> {
		const terms = new Set(numbersIn(this.sequences.of(number)));
		terms.delete(BREAK);
		return terms;
	}

	#nextNumber(): number {
		const number = this.#free.pop() ?? this.records.length;
		if (number >= MOST_RECORDS) throw new RangeError('The search index is full.');
		return number;
	}

	#shelve(number: number, record: Shelved, sequence: Uint8Array): void {
		this.sequences.put(number, sequence);
		this.wordings.touch(number);
		record.readers.records++;
		record.readers.length += record.length;
		this.#numbers.set(refText(record), number);
		this.readers.set(number, record.readers.number);
		this.lengths.set(number, record.length);
		this.kindNumbers.set(number, this.#kindNumber(record.kind));
		this.records[number] = record;
	}

	#addTerms(number: number, { sequence, postings }: Analysed): Uint32Array {
		const terms = new Uint32Array(sequence.length).fill(BREAK);
		for (const [term, { occurrences, positions }] of postings) {
			const standsFor = this.vocabulary.add(term, number, occurrences);
			for (const position of positions) terms[position] = standsFor;
		}
		return terms;
	}

	#addFacets(number: number, facets: IndexedRecord['facets']): number[] {
		return Object.entries(facets).flatMap(([name, values]) =>
			[...new Set(values)].map((value) => this.vocabulary.addFacet(name, value, number))
		);
	}

	#kindNumber(kind: string): number {
		const known = this.kinds.indexOf(kind);
		return known >= 0 ? known : this.kinds.push(kind) - 1;
	}
}
