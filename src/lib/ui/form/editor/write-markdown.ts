import type { Writing } from './writing';

type Mark = NonNullable<Writing['marks']>[number];

/** Writes what stands in the editor as Markdown. Letters are written as they stand: what was typed as Markdown is Markdown. */
export const writeMarkdown = (doc: Writing): string => blocks(doc.content ?? [], '\n\n');

const blocks = (content: readonly Writing[], between: string): string =>
	content
		.map(block)
		.filter((each) => each !== '')
		.join(between);

function block(node: Writing): string {
	const { content = [], attrs = {} } = node;
	if (node.type === 'asTyped') return content.map((each) => each.text ?? '').join('');
	if (node.type === 'heading') {
		const line = inline(content).replace(/\s*\n\s*/g, ' ');
		return line && `${'#'.repeat(Number(attrs.level))} ${line}`;
	}
	if (node.type === 'blockquote') return blocks(content, '\n\n').replace(/^/gm, '> ').replace(/^> $/gm, '>');
	if (node.type === 'bulletList') return list(node, () => `${attrs.sign ?? '-'} `);
	if (node.type === 'orderedList') return list(node, (at) => `${Number(attrs.start ?? 1) + at}${attrs.sign ?? '.'} `);
	return inline(content);
}

function list({ content = [], attrs = {} }: Writing, markerOf: (at: number) => string): string {
	const loose = attrs.loose === true || content.some((item) => hasTwoParagraphs(item.content ?? []));
	const items = content.map((item) => blocks(item.content ?? [], loose ? '\n\n' : '\n')).filter((item) => item !== '');
	const marked = items.map((item, at) => {
		const marker = markerOf(at);
		return marker + item.replace(/\n(?=[^\n])/g, `\n${' '.repeat(marker.length)}`);
	});
	return marked.join(loose ? '\n\n' : '\n');
}

const hasTwoParagraphs = (content: readonly Writing[]): boolean =>
	content.some((each, at) => at > 0 && each.type !== 'bulletList' && each.type !== 'orderedList');

interface Piece {
	letters: string;
	/** The marks on it, each as the sign that opens it: `**`, `*`, `_`, or `](` and the address for a link. */
	marks: Set<string>;
}

function inline(content: readonly Writing[]): string {
	const pieces = tightened(content.flatMap(piecesOf));
	const open: string[] = [];
	let written = '';
	const close = () => (written += ending(open.pop()!));
	for (const [at, { letters, marks }] of pieces.entries()) {
		while (open.some((mark) => !marks.has(mark))) close();
		const opening = [...marks].filter((mark) => !open.includes(mark));
		for (const mark of opening.sort(
			(one, other) => reach(pieces, at, other) - reach(pieces, at, one) || rank(one) - rank(other)
		)) {
			written += isLink(mark) ? '[' : mark;
			open.push(mark);
		}
		written += letters;
	}
	while (open.length > 0) close();
	return written;
}

const isLink = (mark: string): boolean => mark.startsWith(']');
const ending = (mark: string): string => (isLink(mark) ? `${mark})` : mark);
/** Where several marks begin and end together: a link outermost, then bold. */
const rank = (mark: string): number => (isLink(mark) ? 0 : 3 - mark.length);

function signOf({ type, attrs }: Mark): string {
	if (type === 'link') return `](${attrs?.href}`;
	return (attrs?.sign ?? '*').repeat(type === 'bold' ? 2 : 1);
}

/** How many pieces on a mark goes. A mark that goes on longer is opened first. */
function reach(pieces: readonly Piece[], from: number, mark: string): number {
	let at = from;
	while (pieces[at]?.marks.has(mark)) at++;
	return at;
}

/** Signs stand against words: spaces at the edges of what is marked are taken as pieces of their own. */
function piecesOf(node: Writing): Piece[] {
	const marks = () => new Set((node.marks ?? []).map(signOf));
	if (node.type === 'lineBreak') return [{ letters: String(node.attrs?.sign ?? '  \n'), marks: marks() }];
	const [, before, words, after] = /^(\s*)([^]*?)(\s*)$/.exec(node.text ?? '')!;
	return [before!, words!, after!].filter((letters) => letters !== '').map((letters) => ({ letters, marks: marks() }));
}

/** Takes bold and italic off the spaces at the edge of what is marked: `**word **` would be read as stars. */
function tightened(pieces: Piece[]): Piece[] {
	for (const mark of ['**', '__', '*', '_']) {
		const loosen = (order: readonly Piece[]) => {
			let inside = false;
			for (const piece of order) {
				if (!piece.marks.has(mark)) inside = false;
				else if (!inside && piece.letters.trim() === '') piece.marks.delete(mark);
				else inside = true;
			}
		};
		loosen(pieces);
		loosen([...pieces].reverse());
	}
	return pieces;
}
