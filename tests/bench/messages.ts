const EXECUTE = 69;
const PARSE = 80;
const SIMPLE_QUERY = 81;
/**
 * Reads the messages that a client of PostgreSQL sends, however they are cut into pieces: a letter and a length that counts
 * itself, except the first, which has no letter. Source: PostgreSQL documentation, "Frontend/Backend Protocol".
 */
export class Messages {
	#held: Buffer = Buffer.alloc(0);
	#started = false;

	/** How many statements the messages ask for that are complete with this piece, and how many they say for the first time on this connection. */
	statementsIn(piece: Buffer): { readonly asked: number; readonly first: number } {
		this.#held = this.#held.length === 0 ? piece : Buffer.concat([this.#held, piece]);
		const count = { asked: 0, first: 0 };
		for (;;) {
			const head = this.#started ? 1 : 0;
			if (this.#held.length < head + 4) return count;
			const size = head + this.#held.readUInt32BE(head);
			if (this.#held.length < size) return count;
			if (this.#started && (this.#held[0] === EXECUTE || this.#held[0] === SIMPLE_QUERY)) count.asked++;
			if (this.#started && this.#held[0] === PARSE) count.first++;
			this.#started = true;
			this.#held = this.#held.subarray(size);
		}
	}
}
