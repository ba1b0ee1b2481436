import { PackedList } from './packed-list.ts';
import { PlainList } from './plain-list.ts';
import { bytesOf, numberAt, packNumber, recordIn, unpackedOf, unpackInto, type Width } from './packing.ts';

/**
 * Which records hold a term and how often, ascending by record number. Most terms of a library are in a single record, as most names
 * of bodies are: it stands here itself. Several are packed, where they hold a term.
 */
export class Postings {
	/** A term or, where there is a facet, a value of it. */
	readonly term: string;
	readonly facet: string | null;
	/** Stands for it in the sequences of records. */
	readonly number: number;
	/** Nothing, the only record unpacked, or several. */
	#held: number | PackedList | PlainList | null = null;

	constructor(term: string, facet: string | null, number: number) {
		this.term = term;
		this.facet = facet;
		this.number = number;
	}

	/** What {@link bytes} gave, back in its place. */
	static restored(term: string, facet: string | null, number: number, bytes: Uint8Array): Postings {
		const postings = new Postings(term, facet, number);
		const size = numberAt(bytes, 0);
		const last = numberAt(bytes, bytesOf(size));
		const from = bytesOf(size) + bytesOf(last) + 1;
		const [width, packed] = [bytes[from - 1] as Width, bytes.subarray(from)];
		if (size === 1) {
			unpackInto(only, packed, packed.length, width);
			postings.#held = only[0]!;
		} else if (size > 1) {
			postings.#held = facet === null ? PackedList.restored(packed, width, last, size) : plainOf(packed, width, size);
		}
		return postings;
	}

	/** How many there are, the last of them and the width, then all as they are packed. */
	get bytes(): Uint8Array {
		if (this.#held === null) return Uint8Array.of(0, 0, 0);
		const { packed, width, last, size } =
			this.#held instanceof PackedList ? this.#held : PackedList.of(this.unpacked(), this.size);
		const bytes = new Uint8Array(bytesOf(size) + bytesOf(last) + 1 + packed.length);
		const at = packNumber(bytes, packNumber(bytes, 0, size), last);
		bytes[at] = width;
		bytes.set(packed, at + 1);
		return bytes;
	}

	get size(): number {
		return typeof this.#held === 'number' ? 1 : (this.#held?.size ?? 0);
	}

	/**
	 * The first {@link size} of these are what is held, each to be read by `recordIn` and `occurrencesIn`. Good until any
	 * postings are unpacked or changed, as all share one column.
	 */
	unpacked(): Uint32Array {
		if (this.#held !== null && typeof this.#held === 'object') return this.#held.unpacked();
		only[0] = this.#held ?? 0;
		return only;
	}

	/** The first record that passes; -1 where none does. */
	first(passes: (record: number) => boolean): number {
		if (this.#held === null) return -1;
		if (typeof this.#held === 'object') return this.#held.first(passes);
		return passes(recordIn(this.#held)) ? recordIn(this.#held) : -1;
	}

	/** Adds a record that is not among them yet. */
	add(record: number, occurrences: number): void {
		const added = unpackedOf(record, occurrences);
		if (this.#held === null) this.#held = added;
		else if (typeof this.#held === 'number') {
			const both = Uint32Array.of(Math.min(added, this.#held), Math.max(added, this.#held));
			this.#held = this.#listOf(both, 2);
		} else this.#held.add(added);
	}

	/** Takes away a record that is among them. */
	remove(record: number): void {
		if (this.#held !== null && typeof this.#held === 'object' && this.#held.size > 1) this.#held.remove(record);
		else this.#held = null;
	}

	/** Removes all records but those that pass. */
	keepOnly(passes: (record: number) => boolean): void {
		const [unpacked, { size }] = [this.unpacked(), this];
		let kept = 0;
		for (let at = 0; at < size; at++) if (passes(recordIn(unpacked[at]!))) kept++;
		if (kept === size) return;
		// A copy, as what is read and what is made may lie in one place.
		const staying = unpacked.slice(0, size).filter((each) => passes(recordIn(each)));
		this.#held = kept === 0 ? null : kept === 1 ? staying[0]! : this.#listOf(staying, kept);
	}

	#listOf(unpacked: Uint32Array, size: number): PackedList | PlainList {
		return this.facet === null ? PackedList.of(unpacked, size) : PlainList.of(unpacked, size);
	}
}

function plainOf(packed: Uint8Array, width: Width, size: number): PlainList {
	const unpacked = new Uint32Array(size);
	unpackInto(unpacked, packed, packed.length, width);
	return PlainList.of(unpacked, size);
}

/** Used again for every single record. */
const only = new Uint32Array(1);
