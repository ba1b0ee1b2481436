import type { Token } from '#lib/domain/shared/audience';

/**
 * What a saved index is made of, in this order: one piece with kinds and audiences by their numbers, pieces with terms and facet
 * values, pieces with records. Behind the terms of a piece stand their postings, and behind records their sequences, one after the
 * other.
 */
export type Piece =
	{ readonly kinds: readonly string[]; readonly audiences: readonly (readonly Token[])[] } | TermPiece | RecordPiece;

export interface TermPiece {
	readonly terms: readonly SavedTerm[];
}

export interface RecordPiece {
	readonly records: readonly SavedRecord[];
}

/** The term, of a facet's value the facet's name, and how many bytes its postings have. */
export type SavedTerm = readonly [number: number, term: string, facet: string | null, postings: number];

/** The kind and the audience by number, and how many bytes its sequence has. */
export type SavedRecord = readonly [
	number: number,
	kind: number,
	id: string,
	at: string | null,
	audience: number,
	length: number,
	sequence: number
];

const LINE_FEED = 10;

/** A piece as bytes of its own: a line of JSON, then what stands behind it. */
export function pieceBytes(piece: Piece, behind: readonly Uint8Array[] = []): Uint8Array<ArrayBuffer> {
	const head = Buffer.from(`${JSON.stringify(piece)}\n`);
	const bytes = new Uint8Array(behind.reduce((sum, each) => sum + each.length, head.length));
	bytes.set(head);
	let at = head.length;
	for (const each of behind) {
		bytes.set(each, at);
		at += each.length;
	}
	return bytes;
}

/** The piece, and what stands behind it. */
export function readPiece(bytes: Uint8Array): { piece: Piece; behind: Buffer } {
	const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	const end = all.indexOf(LINE_FEED);
	return { piece: JSON.parse(all.toString('utf8', 0, end)) as Piece, behind: all.subarray(end + 1) };
}
