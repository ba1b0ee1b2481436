import { plainText } from './plain-text';

const LONGEST = 200;

/** How a Markdown text begins: a sentence or two in one plain line, cut at a word where there is one. */
export function beginningOf(markdown: string): string {
	const text = plainText(markdown).replace(/\s+/g, ' ');
	if (text.length <= LONGEST) return text;
	const word = text.lastIndexOf(' ', LONGEST);
	return `${text.slice(0, word > 0 ? word : LONGEST).toWellFormed()} …`;
}
