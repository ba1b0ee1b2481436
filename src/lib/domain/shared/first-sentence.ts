/** Letters of the longest one. */
const LONGEST = 80;

const LINK = /!?\[((?:[^[\]\\\n]|\\[^\n])*)\]\([^()\s]*\)/g;

/** A text whose links are the words that they stand under. */
export const linksAsWords = (text: string): string => (text.includes('](') ? text.replace(LINK, '$1') : text);

/**
 * What a text without a title is called in lists and among results: its first sentence without the marks of Markdown, or as many
 * words of it as fit.
 */
export function firstSentence(text: string): string {
	const first = linksAsWords(text)
		.replace(/^[#>*\-\s]+/, '')
		.split(/\n|(?<=[.!?])\s/, 1)[0]!
		.replace(/[*_`]/g, '')
		.trim();
	if (first.length <= LONGEST) return first;
	const cut = first.slice(0, LONGEST).replace(/\s+\S*$/, '');
	return `${(cut || first.slice(0, LONGEST)).toWellFormed()}…`;
}
