import { Counts } from './counts.ts';
import { readPiece, type RecordPiece } from './piece.ts';
import { Shelf, type ReaderClass } from './shelf.ts';

/** A shelf that is put together from its saved pieces, beside the one that answers. */
export class Restoring {
	readonly #shelf = new Shelf();
	readonly #counts = new Counts();
	#kinds: readonly string[] = [];
	/** By the numbers under which they were saved. */
	#classes: readonly ReaderClass[] = [];

	/** Takes the next piece, whose bytes are kept. */
	take(bytes: Uint8Array<ArrayBuffer>): void {
		const { piece, sequences } = readPiece(bytes);
		if ('kinds' in piece) {
			this.#kinds = piece.kinds;
			this.#classes = piece.audiences.map((audience) => this.#shelf.classOf(audience));
		} else if ('terms' in piece) {
			for (const [number, holders, term, facet] of piece.terms) this.#shelf.vocabulary.restore(term, facet, number, holders);
		} else this.#takeRecords(piece, sequences);
	}

	/** The shelf, once every piece was taken. */
	finish(): Shelf {
		this.#shelf.vocabulary.settle();
		return this.#shelf;
	}

	#takeRecords({ records }: RecordPiece, sequences: Buffer): void {
		this.#counts.clear(this.#shelf.vocabulary.numbers);
		let from = 0;
		for (const [kind, id, at, readers, length, size] of records) {
			const sequence = sequences.subarray(from, (from += size));
			this.#shelf.restore({ kind: this.#kinds[kind]!, id, at, readers: this.#classes[readers]!, length, sequence }, this.#counts);
		}
	}
}
