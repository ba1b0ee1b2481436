/**
 * The words of a Markdown text without its marks, on one line: for the index and for snippets, never for pages
 * (`server/markdown` makes those). Every pattern here takes time linear in the text.
 */
export function plainText(markdown: string): string {
	let text = BEGINS_MARKED.test(markdown) ? markdown.replace(LINE_START, '') : markdown;
	// Most texts hold few marks or none, and looking for one is quicker than looking for what it may mean.
	if (text.includes('[')) text = text.replace(LINK, '$1');
	if (MARK.test(text)) text = text.replace(MARKS, '');
	if (text.includes('\\')) text = text.replace(ESCAPE, '$1');
	return (SPACES.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

const BEGINS_MARKED = /^[ \t]*[-#>*+\d=|:]/m;
// Headings, quotes, bullets and numbers at the beginning of a line.
const LINE_START = /^[ \t]{0,20}(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+(?:\[[ xX]\] )?|\d{1,9}[.)][ \t]+|[-=|: ]{3,200}$)/gm;
// The words of a link or picture stay, its address goes.
const LINK = /!?\[([^\][]*)\]\([^()\s]*\)/g;
const MARK = /[*`~_]/;
const MARKS = /(?<!\\)(?:\*+|`+|~~)|(?<![\p{L}\p{N}\\])_+|_+(?![\p{L}\p{N}_])/gu;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;
const SPACES = /[^\S ]|\s\s/;
