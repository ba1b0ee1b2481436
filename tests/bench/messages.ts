const EXECUTE = 69;
const PARSE = 80;
const SIMPLE_QUERY = 81;

/**
 * The messages that one end of a connection to PostgreSQL sends, however they are cut into pieces: a letter and a length that counts
 * itself; only the first that a client sends has no letter. Source: PostgreSQL documentation, "Frontend/Backend Protocol".
 */
export class Messages {
	#held: Buffer = Buffer.alloc(0);
	#started: boolean;

	constructor(from: 'client' | 'server' = 'client') {
		this.#started = from === 'server';
	}

	/** The letters of the messages that are complete with this piece, as codes, in order. */
	lettersIn(piece: Buffer): readonly number[] {
		this.#held = this.#held.length === 0 ? piece : Buffer.concat([this.#held, piece]);
		const letters: number[] = [];
		for (;;) {
			const head = this.#started ? 1 : 0;
			if (this.#held.length < head + 4) return letters;
			const size = head + this.#held.readUInt32BE(head);
			if (this.#held.length < size) return letters;
			if (this.#started) letters.push(this.#held[0]!);
			this.#started = true;
			this.#held = this.#held.subarray(size);
		}
	}
}

/** How many statements a client's messages ask for, and how many they say for the first time on their connection. */
export const statementsIn = (letters: readonly number[]): { readonly asked: number; readonly first: number } => ({
	asked: letters.filter((letter) => letter === EXECUTE || letter === SIMPLE_QUERY).length,
	first: letters.filter((letter) => letter === PARSE).length
});
