import { readPiece, type RecordPiece, type TermPiece } from './piece.ts';
import { Postings } from './postings.ts';
import { Shelf, type ReaderClass } from './shelf.ts';

/** A shelf that is put together from its saved pieces, beside the one that answers. */
export class Restoring {
	readonly #shelf = new Shelf();
	#kinds: readonly string[] = [];
	/** By the numbers under which they were saved. */
	#classes: readonly ReaderClass[] = [];

	/** Takes the next piece. */
	take(bytes: Uint8Array): void {
		const { piece, behind } = readPiece(bytes);
		if ('kinds' in piece) {
			this.#kinds = piece.kinds;
			this.#classes = piece.audiences.map((audience) => this.#shelf.classOf(audience));
		} else if ('terms' in piece) this.#takeTerms(piece, behind);
		else this.#takeRecords(piece, behind);
	}

	/** The shelf, once every piece was taken. */
	finish(): Shelf {
		this.#shelf.settle();
		return this.#shelf;
	}

	#takeTerms({ terms }: TermPiece, postings: Buffer): void {
		let from = 0;
		for (const [number, term, facet, size] of terms)
			this.#shelf.vocabulary.restore(Postings.restored(term, facet, number, postings.subarray(from, (from += size))));
	}

	#takeRecords({ records }: RecordPiece, sequences: Buffer): void {
		let from = 0;
		for (const [number, kind, id, at, readers, length, size] of records) {
			const sequence = sequences.subarray(from, (from += size));
			this.#shelf.restore(number, { kind: this.#kinds[kind]!, id, at, readers: this.#classes[readers]!, length }, sequence);
		}
	}
}
