/** Of each record what a question found of it, by record number. */
export class Tallied {
	readonly score: Float64Array;
	/** What a word may stand for, while it is put together, and of what length the record is that holds it (`held`). */
	readonly near: Float64Array;
	readonly nearHeld: Uint16Array;
	readonly words: Uint8Array;
	readonly exact: Uint8Array;
	readonly quoted: Uint8Array;
	/** The last word that was found in it, counted from 1. */
	readonly latest: Uint8Array;
	/** How many of the words that a question gained. */
	readonly related: Uint8Array;
	readonly shelf: Int32Array;

	constructor(readonly room: number) {
		this.score = new Float64Array(room);
		this.near = new Float64Array(room);
		this.nearHeld = new Uint16Array(room);
		this.words = new Uint8Array(room);
		this.exact = new Uint8Array(room);
		this.quoted = new Uint8Array(room);
		this.latest = new Uint8Array(room);
		this.related = new Uint8Array(room);
		this.shelf = new Int32Array(room);
	}

	/** As it is, with room for so many records. */
	grown(room: number): Tallied {
		const grown = new Tallied(room);
		const [from, to] = [this.#columns, grown.#columns];
		from.forEach((column, at) => to[at]!.set(column as never));
		return grown;
	}

	get #columns() {
		return [
			this.score,
			this.near,
			this.nearHeld,
			this.words,
			this.exact,
			this.quoted,
			this.latest,
			this.related,
			this.shelf
		] as const;
	}

	clear(): this {
		for (const column of this.#columns) column.fill(0);
		return this;
	}
}

// Made anew for every question they would be most of what one leaves behind. Of those that are asked at once each has its own.
const free: Tallied[] = [];
const MOST_FREE = 4;

/** Empty, with room for so many records at least. */
export function takeTallied(room: number): Tallied {
	const known = free.pop();
	return known && known.room >= room ? known.clear() : new Tallied(Math.ceil(room * 1.25));
}

export function giveBack(tallied: Tallied): void {
	if (free.length < MOST_FREE) free.push(tallied);
}
