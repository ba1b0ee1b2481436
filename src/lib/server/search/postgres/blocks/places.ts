import { SCORING } from '../../scoring';
import { BUCKET_BITS } from './tables';

const BUCKET = 2 ** BUCKET_BITS;

/**
 * Writes where a term stands in the records of a bucket: of each record how far its number lies behind the last, then of each place how far it
 * lies behind the last with a bit that tells a title, and a zero. Numbers of seven bits to a byte, the least first.
 */
export class PlaceWriter {
	#bytes = new Uint8Array(64);
	#size = 0;
	#record = -1;
	#at = 0;

	/** `record` by its number within the bucket, `at` in the sequence of its terms; both in order, and places count from 1. */
	add(record: number, at: number, inTitle: boolean): void {
		if (record !== this.#record) {
			if (this.#record >= 0) this.#write(0);
			this.#write(record - this.#record);
			this.#record = record;
			this.#at = 0;
		}
		this.#write((at - this.#at) * 2 + (inTitle ? 1 : 0));
		this.#at = at;
	}

	done(): Buffer {
		return Buffer.from(this.#bytes.buffer, 0, this.#size);
	}

	#write(number: number): void {
		if (this.#size + 5 > this.#bytes.length) {
			const bytes = new Uint8Array(this.#bytes.length * 2);
			bytes.set(this.#bytes);
			this.#bytes = bytes;
		}
		let left = number;
		for (; left > 127; left >>>= 7) this.#bytes[this.#size++] = (left & 127) | 128;
		this.#bytes[this.#size++] = left;
	}
}

/** Where a term stands, by records in order: those of one lie from its start to that of the next. A place is twice its number, and one more in a title. */
class Places {
	size = 0;
	docs = new Int32Array(0);
	starts = new Int32Array(0);
	places = new Int32Array(0);

	/** Reads what {@link PlaceWriter} wrote, in place of what was read before. */
	read(packed: Uint8Array, bucket: number): this {
		if (this.places.length <= packed.length) this.#grow(packed.length * 2);
		const { docs, starts, places } = this;
		let [size, count, doc, place, isRecord] = [0, 0, bucket * BUCKET - 1, 0, true];
		for (let at = 0; at < packed.length;) {
			let number = packed[at++]!;
			if (number > 127) {
				let [next, bits] = [packed[at++]!, 7];
				for (number &= 127; next > 127; next = packed[at++]!, bits += 7) number |= (next & 127) << bits;
				number |= next << bits;
			}
			if (isRecord) {
				doc += number;
				docs[size] = doc;
				starts[size++] = count;
				place = 0;
				isRecord = false;
			} else if (number === 0) isRecord = true;
			else {
				place = (place & ~1) + number;
				places[count++] = place;
			}
		}
		starts[size] = count;
		this.size = size;
		return this;
	}

	#grow(room: number): void {
		this.docs = new Int32Array(room);
		this.starts = new Int32Array(room + 1);
		this.places = new Int32Array(room);
	}
}

// Made anew for every bucket they would be most of what a question leaves behind. Nothing waits while they are used.
const used: Places[] = [];

/**
 * Tells of each record of a bucket that holds some terms one behind the other how often it does, as postings count it: what stands in a
 * title counts as much as `SCORING.title`. `packed`: of each term, as {@link PlaceWriter} wrote it.
 */
export function phraseIn(packed: readonly Uint8Array[], bucket: number, found: (doc: number, times: number) => void): void {
	while (used.length < packed.length) used.push(new Places());
	const [first, ...rest] = packed.map((each, term) => used[term]!.read(each, bucket));
	const reached = new Int32Array(rest.length);
	const cursors = new Int32Array(rest.length);
	for (let at = 0; at < first!.size; at++) {
		const doc = first!.docs[at]!;
		let isHeld = true;
		for (let term = 0; term < rest.length && isHeld; term++) {
			const { docs, size, starts } = rest[term]!;
			let other = reached[term]!;
			while (other < size && docs[other]! < doc) other++;
			reached[term] = other;
			isHeld = other < size && docs[other] === doc;
			cursors[term] = starts[other]!;
		}
		if (!isHeld) continue;
		const times = timesIn(first!, at, rest, reached, cursors);
		if (times > 0) found(doc, times);
	}
}

/**
 * How often one record holds the terms one behind the other. As PostgreSQL counts a text that begins and ends with a space: two that lie one
 * against the other share it, and count as one. What is in a title is not followed by what is not.
 */
function timesIn(first: Places, at: number, rest: readonly Places[], reached: Int32Array, cursors: Int32Array): number {
	let [times, free] = [0, 0];
	for (let each = first.starts[at]!; each < first.starts[at + 1]!; each++) {
		const begins = first.places[each]!;
		let isFollowed = true;
		for (let term = 0; term < rest.length && isFollowed; term++) {
			const { places, starts } = rest[term]!;
			const [wanted, end] = [begins + 2 * (term + 1), starts[reached[term]! + 1]!];
			let cursor = cursors[term]!;
			while (cursor < end && places[cursor]! < wanted) cursor++;
			cursors[term] = cursor;
			isFollowed = cursor < end && places[cursor] === wanted;
		}
		if (!isFollowed || begins >> 1 < free) continue;
		times += (begins & 1) === 1 ? SCORING.title : 1;
		free = (begins >> 1) + rest.length + 2;
	}
	return Math.min(times, SCORING.mostOccurrences);
}
