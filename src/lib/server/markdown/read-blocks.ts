import { decodeHTML } from 'entities';
import type { Token, Tokens } from 'marked';
import type { Block, Cell, Run } from './blocks.ts';
import { linkKind } from './links.ts';
import { tokensOf } from './parser.ts';

/** A Markdown text as blocks. One too long or too tangled to lay out comes as paragraphs of what was typed. */
export function readBlocks(markdown: string): readonly Block[] {
	const tokens = tokensOf(markdown);
	if (tokens) return tokens.flatMap(block);
	return markdown.split(/\n{2,}/).map((text) => ({ is: 'paragraph', runs: [{ text }] }));
}

function block(token: Token): readonly Block[] {
	switch (token.type) {
		case 'heading':
			return [{ is: 'heading', level: (token as Tokens.Heading).depth, runs: runsOf(token.tokens) }];
		case 'paragraph':
			return [{ is: 'paragraph', runs: runsOf(token.tokens) }];
		case 'text':
			return [{ is: 'paragraph', runs: runsOf(token.tokens ?? [token]) }];
		case 'blockquote':
			return [{ is: 'quote', blocks: (token.tokens ?? []).flatMap(block) }];
		case 'code':
			return [{ is: 'code', text: (token as Tokens.Code).text }];
		case 'hr':
			return [{ is: 'divider' }];
		case 'list':
			return [list(token as Tokens.List)];
		case 'table':
			return [table(token as Tokens.Table)];
		default:
			return [];
	}
}

const list = ({ ordered, start, items }: Tokens.List): Block => ({
	is: 'list',
	start: ordered ? Number(start) : null,
	items: items.map(item)
});

function item({ task, checked, tokens }: Tokens.ListItem): readonly Block[] {
	const blocks = tokens.filter((token) => token.type !== 'checkbox').flatMap(block);
	if (!task) return blocks;
	const mark = { text: checked ? '☑ ' : '☐ ' };
	const [first, ...rest] = blocks;
	if (first?.is === 'paragraph') return [{ is: 'paragraph', runs: [mark, ...first.runs] }, ...rest];
	return [{ is: 'paragraph', runs: [mark] }, ...blocks];
}

const table = ({ header, rows }: Tokens.Table): Block => ({
	is: 'table',
	head: header.map(cell),
	rows: rows.map((row) => row.map(cell))
});
const cell = ({ tokens }: Tokens.TableCell): Cell => runsOf(tokens);

function runsOf(tokens: readonly Token[] | undefined, style: Omit<Run, 'text'> = {}): readonly Run[] {
	return (tokens ?? []).flatMap((token) => run(token, style));
}

function run(token: Token, style: Omit<Run, 'text'>): readonly Run[] {
	switch (token.type) {
		case 'checkbox':
			return [];
		case 'strong':
			return runsOf(token.tokens, { ...style, strong: true });
		case 'em':
			return runsOf(token.tokens, { ...style, emphasis: true });
		case 'del':
			return runsOf(token.tokens, { ...style, struck: true });
		case 'codespan':
			return [{ ...style, text: (token as Tokens.Codespan).text, code: true }];
		case 'br':
			return [{ ...style, text: '\n' }];
		case 'link':
			return runsOf(token.tokens, linked(style, (token as Tokens.Link).href));
		case 'image':
			return [{ ...linked(style, (token as Tokens.Image).href), text: decodeHTML((token as Tokens.Image).text) || 'Picture' }];
		default:
			if ('tokens' in token && token.tokens) return runsOf(token.tokens, style);
			// A line of the source that ends in the middle of a paragraph is a space to the reader.
			return [{ ...style, text: decodeHTML((token as Tokens.Text).text ?? '').replace(/ *\n */g, ' ') }];
	}
}

function linked(style: Omit<Run, 'text'>, address: string): Omit<Run, 'text'> {
	const href = decodeHTML(address);
	const kind = linkKind(href);
	// A page of the workspace cannot be followed out of a file; what lies beside the file in its archive can.
	const leads = kind === 'here' ? href.startsWith('attachments/') : kind !== null;
	return leads ? { ...style, href } : style;
}
