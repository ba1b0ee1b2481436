/**
 * The words of a Markdown text without its marks, on one line: for the index and for snippets, never for pages
 * (`server/markdown` makes those). Every pattern here takes time linear in the text.
 */
export function plainText(markdown: string): string {
	return markdown
		.replace(LINE_START, '')
		.replace(LINK, '$1')
		.replace(MARKS, '')
		.replace(ESCAPE, '$1')
		.replace(/\s+/g, ' ')
		.trim();
}

// Headings, quotes, bullets and numbers at the beginning of a line.
const LINE_START = /^[ \t]{0,20}(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+(?:\[[ xX]\] )?|\d{1,9}[.)][ \t]+|[-=|: ]{3,200}$)/gm;
// The words of a link or picture stay, its address goes.
const LINK = /!?\[([^\][]*)\]\([^()\s]*\)/g;
const MARKS = /(?<!\\)(?:\*+|`+|~~)|(?<![\p{L}\p{N}\\])_+|_+(?![\p{L}\p{N}_])/gu;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;
