/** As many texts as are kept to be shared. */
const MOST = 10_000;
/** After so many it is known whether sharing is worth while: then one in {@link ENOUGH} has come before. */
const TRIED = 1_000;
const ENOUGH = 8;

/**
 * Holds texts that come again once, as thousands of records share their readers and many of their keys. Where hardly any comes again,
 * as with titles, it gives up: looking for each would cost more than reading it.
 */
export class SharedTexts {
	readonly #known = new Map<string, string>();
	#tried = 0;
	#again = 0;

	/** The text, or the one that came before it and is the same. */
	once(text: string): string {
		if (this.#tried === TRIED && this.#again * ENOUGH < TRIED) {
			this.#known.clear();
			return text;
		}
		const known = this.#known.get(text);
		if (this.#tried < TRIED) {
			this.#tried++;
			if (known !== undefined) this.#again++;
		}
		if (known === undefined && this.#known.size < MOST) this.#known.set(text, text);
		return known ?? text;
	}
}
