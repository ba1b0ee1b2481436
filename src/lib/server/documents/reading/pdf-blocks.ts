import type { DocumentBlock } from '#lib/domain/shared/document-block';
import { tidy } from './block-builder.ts';
import type { PdfLine } from './pdf-lines';

/** How much larger than the words of a document its headings are set. */
const LARGER = 1.12;
/** How far apart the lines of one paragraph stand, in heights of a letter. */
const LEADING = 1.75;
/** Points by which places may differ that mean the same column. */
const NEAR = 4;
/** Points by which the items of a list are set in; their signs are often drawn, and no letters. */
const SET_IN = 14;
/** Longer than a heading is. */
const MOST_LETTERS = 200;

const BULLET = /^(?:[-*•·▪◦‣–—]|[\uf0b7\uf0a7])\s+/;
const NUMBERED = /^\d{1,2}\s?[.):]\s*\S/;
/** Words and a colon, with which something new begins. */
const LABEL = /^\p{Lu}[^:.]{2,60}:\s/u;
const BOX = /^(?:[☒☑☐✓✔□■]|\[\s?[xX]?\s?\])/u;

/**
 * The lines of a PDF as pieces of a document: headings by the size of their letters, paragraphs put together again, lines in columns as rows
 * set by tabs, and what stands at the same edge of most pages apart.
 */
export function blocksOfLines(lines: readonly PdfLine[]): DocumentBlock[] {
	const pages = new Set(lines.map(({ page }) => page)).size;
	const edges = edgesOf(lines, pages);
	const body = usualSize(lines.filter((line) => !edges.has(line)));
	const sizes = [...new Set(lines.filter((line) => line.size > body * LARGER).map(({ size }) => Math.round(size)))].toSorted(
		(a, b) => b - a
	);
	const blocks: { block: DocumentBlock; last: PdfLine }[] = [];
	for (const line of lines) {
		const before = blocks.at(-1);
		if (edges.has(line)) blocks.unshift({ block: { kind: 'footer', text: tidy(line.text) }, last: line });
		else if (before && goesOn(before.block, before.last, line))
			blocks[blocks.length - 1] = {
				block: joined(before.block, line),
				last: { ...line, starts: before.last.starts.length > 1 ? before.last.starts : line.starts }
			};
		else blocks.push({ block: blockOf(line, body, sizes), last: line });
	}
	return blocks.map(({ block }) => block);
}

function blockOf({ text, size, starts, left }: PdfLine, body: number, sizes: readonly number[]): DocumentBlock {
	if (size > body * LARGER && text.length <= MOST_LETTERS)
		return { kind: 'heading', level: sizes.indexOf(Math.round(size)) + 1, text: tidy(text) };
	if (BULLET.test(text)) return { kind: 'item', level: 0, text: tidy(text.replace(BULLET, '')) };
	const isSetIn = starts.length === 1 && starts[0]! - left > SET_IN;
	return isSetIn ? { kind: 'item', level: 0, text: tidy(text) } : { kind: 'paragraph', text: tidy(text) };
}

/**
 * Whether a line goes on with what the one before began: a paragraph, a heading of two lines, or the last cell of a row. A line is
 * full where the next one's first word had no room in it.
 */
function goesOn(block: DocumentBlock, last: PdfLine, line: PdfLine): boolean {
	const isNext = line.column === last.column ? last.y - line.y <= LEADING * line.size : /^\p{Ll}/u.test(line.text);
	if (!isNext || Math.abs(line.size - last.size) > 1 || line.text.includes('\t')) return false;
	if (BULLET.test(line.text) || NUMBERED.test(line.text) || BOX.test(line.text) || LABEL.test(line.text)) return false;
	if (last.starts.length > 1) return Math.abs(line.starts[0]! - last.starts.at(-1)!) <= NEAR;
	const firstWord = /^\S+/.exec(line.text)![0].length / line.text.length;
	const isFull = last.right + firstWord * (line.right - line.starts[0]!) + line.size / 4 > last.edge;
	return isFull && (block.kind !== 'heading' || line.column === last.column);
}

const joined = (block: DocumentBlock, line: PdfLine): DocumentBlock =>
	block.kind === 'table' ? block : { ...block, text: `${block.text}${/\p{L}-$/u.test(block.text) ? '' : ' '}${tidy(line.text)}` };

/** The size in which most letters are set. */
function usualSize(lines: readonly PdfLine[]): number {
	const letters = new Map<number, number>();
	for (const { size, text } of lines) {
		const rounded = Math.round(size * 2) / 2;
		letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
	}
	return [...letters].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0];
}

/** Lines that stand first or last on their page: numbers of pages, and what does so on most pages but for its digits. */
function edgesOf(lines: readonly PdfLine[], pages: number): ReadonlySet<PdfLine> {
	const byPage = Map.groupBy(lines, ({ page }) => page);
	const outer = [...byPage.values()].flatMap((those) => (those.length > 2 ? [those[0]!, those.at(-1)!] : []));
	const same = Map.groupBy(outer, ({ text }) => text.replace(/\d+/g, '#'));
	const repeated = [...same.values()].filter((those) => pages > 1 && those.length > pages / 2).flat();
	return new Set([...repeated, ...outer.filter(({ text }) => /^(?:page\s*)?\d{1,3}(?:\s*(?:\/|of)\s*\d{1,3})?$/i.test(text))]);
}
