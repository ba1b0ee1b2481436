/** Asks for what is offered, one asking at a time: a later one ends those before. Null where it was ended, refused or had no way out. */
export function fetchOffered<T>(): (address: string | null) => Promise<readonly T[] | null> {
	let asking: AbortController | null = null;
	return async (address) => {
		asking?.abort();
		asking = null;
		if (address === null) return [];
		const { signal } = (asking = new AbortController());
		try {
			const answer = await fetch(address, { signal });
			return answer.ok ? ((await answer.json()) as readonly T[]) : [];
		} catch {
			// Without the network nothing is offered, and the words stay words.
			return signal.aborted ? null : [];
		}
	};
}
