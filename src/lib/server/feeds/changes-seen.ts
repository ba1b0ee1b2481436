/** Since when an answer has been what it is, as far as this process saw: what is withdrawn leaves no date of its own to anybody. */
export class ChangesSeen {
	readonly #seen = new Map<string, { readonly tag: string; readonly at: number }>();

	/** The whole second since which `tag` has stood at this address; never the one at which another stood there. */
	since(address: string, tag: string, now: number): number {
		const before = this.#seen.get(address);
		if (before?.tag === tag) return before.at;
		const at = Math.max(Math.floor(now / 1000) * 1000, before ? before.at + 1000 : 0);
		this.#seen.set(address, { tag, at });
		return at;
	}
}
