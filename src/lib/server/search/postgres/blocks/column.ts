import { BUCKET_BITS, LENGTH_BITS, OCCURRENCES_BITS } from './tables';

/** A row of what a search reads of a term: a block, or loose postings where there is no bucket. */
export interface Piece {
	readonly shelf: number;
	readonly bucket: number | null;
	readonly packed: Buffer;
}

/** Who holds a term: of each record its number, how often and in what length (`held`), and on which shelf it stands. */
export interface Column {
	readonly size: number;
	/** As many as its size; the others may have room for more. */
	readonly docs: Int32Array;
	readonly held: Uint16Array;
	/** The shelf of all up to an end, from that of the run before. */
	readonly runs: readonly { readonly shelf: number; readonly end: number }[];
}

const HELD_BITS = OCCURRENCES_BITS + LENGTH_BITS;
const HELD = 2 ** HELD_BITS - 1;
const LENGTHS = 2 ** LENGTH_BITS;

export const occurrencesIn = (held: number): number => held >>> LENGTH_BITS;
/** Stands for a length: {@link byLength} works something out for each. */
export const lengthIn = (held: number): number => held & (LENGTHS - 1);

/** Something that follows from a length, for every length that a posting can tell. */
export const byLength = (of: (length: number) => number): Float64Array =>
	Float64Array.from({ length: LENGTHS }, (_, code) => of(code < 32 ? code : (16 + (code & 15)) * 2 ** ((code >> 4) - 1)));

/** Puts pieces together. What blocks say of `fresh` records counts for nothing. */
export function columnOf(pieces: readonly Piece[], fresh: ReadonlySet<number> = NOBODY): Column {
	const room = pieces.reduce((sum, { packed, bucket }) => sum + packed.length / (bucket === null ? 8 : 4), 0);
	const column: Growing = { size: 0, docs: new Int32Array(room), held: new Uint16Array(room), runs: [] };
	for (const piece of pieces) {
		if (piece.bucket === null) addLoose(column, piece);
		else addBlock(column, piece, piece.bucket, fresh);
		column.runs.push({ shelf: piece.shelf, end: column.size });
	}
	return { ...column, docs: column.docs.subarray(0, column.size) };
}

const NOBODY: ReadonlySet<number> = new Set();

interface Growing extends Column {
	size: number;
	readonly runs: { readonly shelf: number; readonly end: number }[];
}

function addBlock(column: Growing, { packed }: Piece, bucket: number, fresh: ReadonlySet<number>): void {
	const { docs, held } = column;
	const first = bucket * 2 ** BUCKET_BITS;
	const isSettled = fresh.size === 0;
	// As they come from PostgreSQL, the greatest byte first.
	packed.swap32();
	const numbers =
		packed.byteOffset % 4 === 0 ? new Uint32Array(packed.buffer, packed.byteOffset, packed.length / 4) : copied(packed);
	let { size } = column;
	for (let at = 0; at < numbers.length; at++) {
		const number = numbers[at]!;
		const doc = first + (number >>> HELD_BITS);
		if (!isSettled && fresh.has(doc)) continue;
		docs[size] = doc;
		held[size++] = number & HELD;
	}
	column.size = size;
}

const copied = (packed: Buffer): Uint32Array => new Uint32Array(new Uint8Array(packed).buffer);

function addLoose(column: Growing, { packed }: Piece): void {
	for (let at = 0; at < packed.length; at += 8) {
		column.docs[column.size] = packed.readInt32BE(at);
		column.held[column.size++] = packed.readInt32BE(at + 4);
	}
}

/** Numbers of four bytes each. */
export function numbersIn(packed: Buffer): Int32Array {
	const numbers = new Int32Array(packed.length / 4);
	for (let at = 0; at < numbers.length; at++) numbers[at] = packed.readInt32BE(at * 4);
	return numbers;
}
