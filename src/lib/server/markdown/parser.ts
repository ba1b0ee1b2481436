import { Marked, type Token, type Tokens } from 'marked';
import { isTangled } from './shape';

/** Titles of pages are levels 1 and 2, so the text's own headings begin here. */
const FIRST_HEADING = 3;
const alignment = (cell: Tokens.TableCell): string => (cell.align ? ` align="${cell.align}"` : '');

const marked = new Marked({
	gfm: true,
	async: false,
	tokenizer: {
		// Raw HTML is no part of our Markdown: what looks like a tag is text and stays visible.
		html: () => undefined,
		tag: () => undefined
	},
	walkTokens: (token) => {
		// Pictures become links, and a link cannot hold a link.
		if (token.type === 'link') token.tokens = (token as Tokens.Link).tokens.map(pictureAsText);
	},
	renderer: {
		heading({ tokens, depth }) {
			const level = Math.min(depth + FIRST_HEADING - 1, 6);
			return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
		},
		image({ href, title, text }) {
			return this.link({
				type: 'link',
				raw: '',
				href,
				title,
				text,
				tokens: [{ type: 'text', raw: text, text: text || 'Picture', escaped: false }]
			});
		},
		code: ({ text }) => `<pre><code>${escapeText(text.replace(/\n$/, ''))}\n</code></pre>\n`,
		checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
		tablecell(cell) {
			const tag = cell.header ? 'th' : 'td';
			const scope = cell.header ? ' scope="col"' : '';
			return `<${tag}${scope}${alignment(cell)}>${this.parser.parseInline(cell.tokens)}</${tag}>\n`;
		}
	}
});

const pictureAsText = (token: Token): Token =>
	token.type === 'image'
		? { type: 'text', raw: token.raw, text: (token as Tokens.Image).text || 'Picture', escaped: false }
		: token;

/** The letters that mean something to HTML, written so that they are only letters. */
export const escapeText = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** The text as tokens, or null where it is too long or too tangled to lay out. */
export function tokensOf(text: string): readonly Token[] | null {
	return attempt(text, () => marked.lexer(text));
}

/** The text as HTML that is not clean yet, or null where it is too long or too tangled to lay out. */
export function htmlOf(text: string): string | null {
	return attempt(text, () => marked.parse(text) as string);
}

function attempt<T>(text: string, parse: () => T): T | null {
	if (isTangled(text)) return null;
	try {
		return parse();
	} catch (trouble) {
		// Nesting that no limit of ours names ends the stack; the text is then shown as typed.
		if (trouble instanceof RangeError) return null;
		throw trouble;
	}
}
