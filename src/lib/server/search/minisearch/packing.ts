/**
 * Records that hold a term and how often, packed: for each the steps from the record before it and, in its lowest bits, how often
 * less one. Where these fit into seven bits together they are one byte, which is all that most take. Else they stand in groups of seven
 * bits, the lowest first, every byte marked but the last, so that there are two at least; if all the lowest bits are set there, a byte
 * behind says how often. How many bits say how often differs from list to list: what is in every other record has short steps, and is there often.
 *
 * Unpacked, each is one number of 32 bits: 25 for the record's number, 7 for the occurrences (`SCORING.mostOccurrences`, from 1 on).
 */
const BITS = 7;
const MASK = (1 << BITS) - 1;

/** The number of the record in an unpacked number, and how often it holds the term. */
export const recordIn = (unpacked: number): number => unpacked >>> BITS;
export const occurrencesIn = (unpacked: number): number => unpacked & MASK;
/** Both in one number. */
export const unpackedOf = (record: number, occurrences: number): number => ((record << BITS) | occurrences) >>> 0;

/** How many records an index can hold. */
export const MOST_RECORDS = 1 << (32 - BITS);
/** Bytes that one record may take. */
export const MOST_BYTES = 6;
/** How many bits may say how often. */
export const WIDTHS = [2, 3, 4] as const;
export type Width = (typeof WIDTHS)[number];

const MARK = 0x80;

/** Writes one behind `at`, `before` being the record before it, -1 where it is the first. Returns where the next one goes. */
export function packOne(bytes: Uint8Array, at: number, width: Width, before: number, unpacked: number): number {
	const [steps, occurrences] = [recordIn(unpacked) - before - 1, occurrencesIn(unpacked)];
	if (isShort(width, steps, occurrences)) {
		bytes[at] = (steps << width) | (occurrences - 1);
		return at + 1;
	}
	const all = (1 << width) - 1;
	const few = Math.min(occurrences - 1, all);
	const number = (steps << width) | few;
	bytes[at] = (number & (MARK - 1)) | MARK;
	let end = packNumber(bytes, at + 1, number >>> 7);
	if (few === all) bytes[end++] = occurrences;
	return end;
}

/** How many bytes {@link packOne} writes. */
export function bytesOfOne(width: Width, before: number, unpacked: number): number {
	const [steps, occurrences] = [recordIn(unpacked) - before - 1, occurrencesIn(unpacked)];
	if (isShort(width, steps, occurrences)) return 1;
	return 1 + bytesOf((steps << width) >>> 7) + (occurrences >>> width > 0 ? 1 : 0);
}

const isShort = (width: Width, steps: number, occurrences: number): boolean =>
	occurrences - 1 < 1 << width && steps < MARK >>> width;

/** Writes a whole number from 0 on. Returns where the next one goes. */
export function packNumber(bytes: Uint8Array, at: number, number: number): number {
	let [end, left] = [at, number];
	for (; left >= MARK; left >>>= 7) bytes[end++] = (left & (MARK - 1)) | MARK;
	bytes[end++] = left;
	return end;
}

/** How many bytes {@link packNumber} writes. */
export const bytesOf = (number: number): number => (number < MARK ? 1 : 1 + bytesOf(number >>> 7));

/** The number that {@link packNumber} wrote. */
export function numberAt(bytes: Uint8Array, at: number): number {
	let [number, shift, next] = [0, 0, at];
	for (; bytes[next]! >= MARK; shift += 7) number |= (bytes[next++]! & (MARK - 1)) << shift;
	return number | (bytes[next]! << shift);
}

/** Unpacks all that stands in `bytes` up to `end`; `column` has room for it. Returns how many there are. */
export function unpackInto(column: Uint32Array, bytes: Uint8Array, end: number, width: Width): number {
	const all = (1 << width) - 1;
	let [at, count, record] = [0, 0, -1];
	// Every question goes through hundreds of thousands of these: nothing is called here, and most are a byte.
	while (at < end) {
		let number = bytes[at++]!;
		if (number < MARK) {
			record += (number >>> width) + 1;
			column[count++] = (record << BITS) | ((number & all) + 1);
			continue;
		}
		number &= MARK - 1;
		let shift = 7;
		let more = bytes[at++]!;
		for (; more >= MARK; shift += 7, more = bytes[at++]!) number |= (more & (MARK - 1)) << shift;
		number |= more << shift;
		record += (number >>> width) + 1;
		const few = number & all;
		column[count++] = (record << BITS) | (few === all ? bytes[at++]! : few + 1);
	}
	return count;
}

/** Unpacks from the beginning until one passes, and returns its record; -1 where none does. */
export function firstUnpacked(bytes: Uint8Array, end: number, width: Width, passes: (record: number) => boolean): number {
	const all = (1 << width) - 1;
	let [at, record] = [0, -1];
	while (at < end) {
		const number = numberAt(bytes, at);
		const isLong = bytes[at]! >= MARK;
		at += isLong ? Math.max(2, bytesOf(number)) + ((number & all) === all ? 1 : 0) : 1;
		record += (number >>> width) + 1;
		if (passes(record)) return record;
	}
	return -1;
}
