/** What a document refers to in its other files: addresses of links, and where each numbered list begins. */
export class References {
	readonly #links = new Map<string, string>();
	readonly #starts: { readonly start: number; readonly level: number }[] = [];

	/** The name under which a link leads to this address. */
	link(address: string): string {
		const name = this.#links.get(address) ?? `link${this.#links.size + 1}`;
		this.#links.set(address, name);
		return name;
	}

	/** The number of a list that counts from `start` on a level, which counts for itself alone. */
	numberedList(start: number, level: number): number {
		return FIRST_NUMBERED + this.#starts.push({ start: Math.min(start, LAST_START), level }) - 1;
	}

	get links(): Iterable<readonly [address: string, name: string]> {
		return this.#links;
	}

	get numberedLists(): Iterable<{ readonly number: number; readonly start: number; readonly level: number }> {
		return this.#starts.map((each, at) => ({ number: FIRST_NUMBERED + at, ...each }));
	}
}

/** The number that all lists with bullets share. */
export const BULLETS = 1;
const FIRST_NUMBERED = 2;
/** Word counts no further. */
const LAST_START = 32_767;
