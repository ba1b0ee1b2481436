import type { Ref } from '#lib/domain/shared/ids';
import { pieceBytes, type SavedRecord, type SavedTerm } from './piece.ts';
import type { Shelf } from './shelf.ts';

/** Bytes behind the head of a piece: little enough that a search in between hardly waits. */
const BYTES = 4 << 20;
/** What a term or a record takes of the head, roughly. */
const HEAD = 64;

/**
 * A shelf in pieces (`piece.ts`), made one by one while changes go on. Records come last, and those that changed since the
 * beginning, as {@link touch} tells, are left out: of the others nothing has changed since their terms were saved. What postings say
 * of a record that was left out is passed over when they are read.
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
	let [terms, behind, size]: [SavedTerm[], Uint8Array[], number] = [[], [], 0];
	for (const { number, term, facet, bytes } of vocabulary.all()) {
		terms.push([number, term, facet, bytes.length]);
		behind.push(bytes);
		if ((size += bytes.length + HEAD) < BYTES) continue;
		yield pieceBytes({ terms }, behind);
		[terms, behind, size] = [[], [], 0];
	}
	if (terms.length > 0) yield pieceBytes({ terms }, behind);
}

function* recordPieces(shelf: Shelf, touched: ReadonlySet<string>): Generator<Uint8Array<ArrayBuffer>, void, void> {
	let [records, behind, size]: [SavedRecord[], Uint8Array[], number] = [[], [], 0];
	for (const [number, record] of shelf.records.entries()) {
		if (!record || touched.has(`${record.kind}/${record.id}`)) continue;
		const { id, at, readers, length } = record;
		const sequence = shelf.sequences.of(number);
		records.push([number, shelf.kindNumbers.at(number), id, at, readers.number, length, sequence.length]);
		behind.push(sequence);
		if ((size += sequence.length + HEAD) < BYTES) continue;
		yield pieceBytes({ records }, behind);
		[records, behind, size] = [[], [], 0];
	}
	if (records.length > 0) yield pieceBytes({ records }, behind);
}
