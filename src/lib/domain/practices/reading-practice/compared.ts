/** Words that say nothing of what a heading or an option is about. */
const SILENT = new Set([
	'the',
	'a',
	'an',
	'of',
	'and',
	'or',
	'in',
	'for',
	'to',
	'its',
	'is',
	'der',
	'die',
	'das',
	'und',
	'de',
	'la',
	'el',
	'y'
]);

/** The words of a text as they are compared: small, without accents and marks, those that say nothing left out. */
export function wordsOf(text: string): readonly string[] {
	const small = withoutAddresses(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	const words = small.replace(/(?<=\p{L})[-‐‑'’](?=\p{L})/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
	const telling = words.filter((word) => !SILENT.has(word));
	return telling.length > 0 ? telling : words;
}

/** A text as it is held against a name: its words without gaps. */
export const compared = (text: string): string => wordsOf(text).join('');

/** How alike two texts are, from 0 to 1: the share of words they have in common. An ending more or less counts as the same. */
export function likeness(left: Stems, right: Stems): number {
	let both = 0;
	for (const stem of left) if (right.has(stem)) both += 1;
	return both === 0 ? 0 : both / (left.size + right.size - both);
}

/** The beginnings of words, ready to be held against others. */
export type Stems = ReadonlySet<string>;
export const stemsOf = (text: string): Stems => new Set(wordsOf(text).map((word) => word.slice(0, 6)));

/** A link's words without where it leads. */
export const withoutAddresses = (text: string): string => text.replace(LINK, '$1');

/** Where the links of a text lead. */
export const addressesIn = (text: string): string[] => [...text.matchAll(LINK)].map(([, , address]) => address!);

const LINK = /\[([^[\]]*)\]\(([^()\s]*)\)/g;
