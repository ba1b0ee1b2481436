import { Marked, type Token, type Tokens } from 'marked';
import { outline } from './outline.ts';
import { isTangled } from './shape.ts';

const alignment = (cell: Tokens.TableCell): string => (cell.align ? ` align="${cell.align}"` : '');

const marked = new Marked({
	gfm: true,
	async: false,
	tokenizer: {
		// Raw HTML is no part of our Markdown: what looks like a tag is text and stays visible.
		html: () => undefined,
		tag: () => undefined
	},
	renderer: {
		image(picture) {
			return this.link({ ...picture, type: 'link', tokens: [wordsOf(picture)] });
		},
		code: ({ text }) => `<pre><code>${escapeText(text.replace(/\n?$/, text && '\n'))}</code></pre>\n`,
		checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
		tablecell(cell) {
			const tag = cell.header ? 'th' : 'td';
			const scope = cell.header ? ' scope="col"' : '';
			return `<${tag}${scope}${alignment(cell)}>${this.parser.parseInline(cell.tokens)}</${tag}>\n`;
		}
	}
});

const pictureAsText = (token: Token): Token => (token.type === 'image' ? wordsOf(token as Tokens.Image) : token);

/** What a picture's author says it shows. */
const wordsOf = (picture: Tokens.Image): Tokens.Text => {
	const text = bare(picture.tokens) || 'Picture';
	return { type: 'text', raw: text, text, escaped: false };
};

const bare = (tokens: readonly Token[]): string =>
	tokens.map((token) => ('tokens' in token && token.tokens ? bare(token.tokens) : 'text' in token ? token.text : '')).join('');

/** The letters that mean something to HTML, written so that they are only letters. */
export const escapeText = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** The text as tokens, or null where it is too long or too tangled to lay out. */
export function tokensOf(text: string): readonly Token[] | null {
	return attempt(text, () => marked.lexer(text));
}

/**
 * The text as HTML that is not clean yet, its first heading at the level `first`; null where it is too long or too tangled to
 * lay out.
 */
export function htmlOf(text: string, first: number): string | null {
	return attempt(text, () => {
		const tokens = marked.lexer(text);
		const levelOf = outline(first);
		marked.walkTokens(tokens, (token) => {
			if (token.type === 'heading') token.depth = levelOf((token as Tokens.Heading).depth);
			// Pictures become links, and a link cannot hold a link.
			if (token.type === 'link') token.tokens = (token as Tokens.Link).tokens.map(pictureAsText);
		});
		return marked.parser(tokens);
	});
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
