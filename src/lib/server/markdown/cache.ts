/** Keeps the newest results of a costly reading of a text, up to a number of letters (text and result together). */
export function remembering<R extends string>(read: (text: string) => R, most: number): (text: string) => R {
	const kept = new Map<string, R>();
	let size = 0;
	const drop = (text: string, result: R): void => {
		kept.delete(text);
		size -= text.length + result.length;
	};
	return (text) => {
		const known = kept.get(text);
		const result = known ?? read(text);
		if (known !== undefined) drop(text, known);
		// One text may not push out all others.
		if (text.length + result.length > most / 10) return result;
		kept.set(text, result);
		size += text.length + result.length;
		for (const [oldText, oldResult] of kept) {
			if (size <= most) break;
			drop(oldText, oldResult);
		}
		return result;
	};
}
