import type { Ref } from '#lib/domain/shared/ids';
import { pieceBytes, type SavedRecord, type SavedTerm } from './piece.ts';
import type { Sequence } from './sequence.ts';
import type { Shelf } from './shelf.ts';

/** Terms of a piece, and bytes of sequences: little enough that a search in between hardly waits. */
const TERMS = 50_000;
const BYTES = 4 << 20;

/**
 * A shelf in pieces (`piece.ts`), made one by one while changes go on. A record that changed since the beginning is left out, as
 * {@link touch} tells of it; so every number in the others means what it meant when the terms were saved.
 */
export class Saving {
	readonly #touched = new Set<string>();
	readonly #pieces: Iterator<Uint8Array<ArrayBuffer>>;

	constructor(shelf: Shelf) {
		this.#pieces = pieces(shelf, this.#touched);
	}

	/** Says that a record changed. */
	touch({ kind, id }: Ref): void {
		this.#touched.add(`${kind}/${id}`);
	}

	/** The next piece; null behind the last. */
	next(): Uint8Array<ArrayBuffer> | null {
		const { done, value } = this.#pieces.next();
		return done ? null : value;
	}
}

function* pieces(shelf: Shelf, touched: ReadonlySet<string>): Generator<Uint8Array<ArrayBuffer>, null, void> {
	yield pieceBytes({ kinds: shelf.kinds, audiences: shelf.classes.map(({ audience }) => audience) });
	yield* termPieces(shelf);
	yield* recordPieces(shelf, touched);
	return null;
}

function* termPieces({ vocabulary }: Shelf): Generator<Uint8Array<ArrayBuffer>, void, void> {
	let terms: SavedTerm[] = [];
	for (const { number, size, term, facet } of vocabulary.all()) {
		terms.push([number, size, term, facet]);
		if (terms.length < TERMS) continue;
		yield pieceBytes({ terms });
		terms = [];
	}
	if (terms.length > 0) yield pieceBytes({ terms });
}

function* recordPieces(shelf: Shelf, touched: ReadonlySet<string>): Generator<Uint8Array<ArrayBuffer>, void, void> {
	let records: SavedRecord[] = [];
	let sequences: Sequence[] = [];
	let size = 0;
	for (const [number, record] of shelf.records.entries()) {
		if (!record || touched.has(`${record.kind}/${record.id}`)) continue;
		const { id, at, readers, length, sequence } = record;
		records.push([shelf.kindNumbers.at(number), id, at, readers.number, length, sequence.length]);
		sequences.push(sequence);
		if ((size += sequence.length) < BYTES) continue;
		yield pieceBytes({ records }, sequences);
		[records, sequences, size] = [[], [], 0];
	}
	if (records.length > 0) yield pieceBytes({ records }, sequences);
}
