/** As many as a list of suggestions offers. */
export const MOST_SUGGESTED = 20;

/** Without accents and capitals. */
export const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether every word typed begins a word of a name, whatever their accents and capitals. */
export function matches(name: string, typed: string): boolean {
	const words = fold(name).split(/[^\p{L}\p{N}.]+/u);
	return fold(typed)
		.split(/\s+/)
		.every((part) => part === '' || words.some((word) => word.startsWith(part)));
}
