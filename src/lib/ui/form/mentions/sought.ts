/** What somebody is typing after a sign. */
export interface Sought {
	readonly sign: string;
	readonly words: string;
	/** Letters from the sign to the place where they write. */
	readonly length: number;
}

/** As far back as a sign is looked for. */
export const REACH = 60;

/**
 * What is sought in the text before the place where somebody writes: the last sign that begins a word, and the words after it.
 * Null where there is none: `ada@body.example` names nobody, and `# ` begins a heading.
 */
export function soughtIn(before: string, signs: string): Sought | null {
	const text = before.slice(-REACH);
	for (let at = text.length - 1; at >= 0; at--) {
		const sign = text[at]!;
		if (sign === '\n') return null;
		if (!signs.includes(sign)) continue;
		const words = text.slice(at + 1);
		const begins = at === 0 || /[\s([{"'“‘/–-]/.test(text[at - 1]!);
		return begins && !/^\s|\s\s|[[\]()]/.test(words) ? { sign, words, length: words.length + 1 } : null;
	}
	return null;
}
