/** A set of record numbers, a byte for each: as quick to fill as to ask. */
export class Marks {
	#marked = new Uint8Array(0);

	/** Makes it hold these alone. */
	fill(docs: Int32Array): this {
		let last = -1;
		for (let at = 0; at < docs.length; at++) if (docs[at]! > last) last = docs[at]!;
		if (last >= this.#marked.length) this.#marked = new Uint8Array(Math.ceil((last + 1) * 1.25));
		else this.#marked.fill(0);
		return this.add(docs);
	}

	/** Adds some, as far as there is room: what is beyond the greatest of {@link fill} is never asked for. */
	add(docs: Int32Array): this {
		const marked = this.#marked;
		for (let at = 0; at < docs.length; at++) marked[docs[at]!] = 1;
		return this;
	}

	remove(doc: number): void {
		this.#marked[doc] = 0;
	}

	has(doc: number): boolean {
		return this.#marked[doc] === 1;
	}

	/** How many of these it holds. */
	countIn(docs: Int32Array): number {
		const marked = this.#marked;
		let count = 0;
		for (let at = 0; at < docs.length; at++) if (marked[docs[at]!] === 1) count++;
		return count;
	}
}

/** Those that pass, in a list of their own. Not `filter`, which takes three times as long. */
export function kept(docs: Int32Array, passes: (doc: number) => boolean): Int32Array {
	const left = new Int32Array(docs.length);
	let count = 0;
	for (let at = 0; at < docs.length; at++) if (passes(docs[at]!)) left[count++] = docs[at]!;
	return left.subarray(0, count);
}
