import { BorderStyle, HeadingLevel, Paragraph, type FileChild } from 'docx';
import { readBlocks, type Block } from '#lib/server/markdown';
import type { Part } from '../sheet';
import { plainRuns, wordRuns } from './runs';
import { COLOURS, DEEPEST } from './style';
import { factTable, wordTable } from './tables';

/** A list of numbers begins anew in each instance; those that begin alike share their levels. */
export interface Numbering {
	readonly starts: Set<number | null>;
	instances: number;
}

export const listName = (start: number | null): string => (start === null ? 'bullets' : `numbers-from-${start}`);

const HEADINGS = [
	HeadingLevel.HEADING_1,
	HeadingLevel.HEADING_2,
	HeadingLevel.HEADING_3,
	HeadingLevel.HEADING_4,
	HeadingLevel.HEADING_5,
	HeadingLevel.HEADING_6
] as const;
const headingAt = (level: number) => HEADINGS[Math.min(level, HEADINGS.length) - 1]!;

/** Everything under the title. `numbering` gathers the lists that the document has to declare. */
export function wordBody(parts: readonly Part[], numbering: Numbering): FileChild[] {
	let above = 0;
	return parts.flatMap((part) => {
		if (part.is === 'heading') above = part.level;
		return written(part, above, numbering);
	});
}

function written(part: Part, above: number, numbering: Numbering): FileChild[] {
	switch (part.is) {
		case 'heading':
			return [new Paragraph({ heading: headingAt(part.level), children: plainRuns(part.text) })];
		case 'prose':
			return readBlocks(part.markdown).flatMap((block) => blockAt(block, { above, depth: 0, quoted: false, numbering }));
		case 'list': {
			const items = part.items.map((text): Block[] => [{ is: 'paragraph', runs: [{ text }] }]);
			const block: Block = { is: 'list', start: part.numbered ? 1 : null, items };
			return blockAt(block, { above, depth: 0, quoted: false, numbering });
		}
		case 'table':
			return [
				wordTable(
					part.head.map((text) => plainRuns(text, true)),
					part.rows.map((row) => row.map((text) => plainRuns(text)))
				),
				afterTable()
			];
		case 'facts':
			return [factTable(part.facts.map(({ label, value }) => [plainRuns(label, true), plainRuns(value)] as const)), afterTable()];
		case 'note':
			return [new Paragraph({ style: 'Note', children: plainRuns(part.text) })];
	}
}

interface Place {
	/** Level of the sheet's heading this stands under; 0 under the title. */
	readonly above: number;
	/** How many lists it stands in. */
	readonly depth: number;
	readonly quoted: boolean;
	readonly numbering: Numbering;
}

function blockAt(block: Block, place: Place): FileChild[] {
	const inside = place.depth > 0 ? { indent: { left: 400 * place.depth } } : {};
	const style = place.quoted ? { style: 'Quote' } : {};
	switch (block.is) {
		case 'heading':
			return [new Paragraph({ heading: headingAt(place.above + block.level), children: wordRuns(block.runs) })];
		case 'paragraph':
			return [new Paragraph({ ...style, ...inside, children: wordRuns(block.runs) })];
		case 'quote':
			return block.blocks.flatMap((each) => blockAt(each, { ...place, quoted: true }));
		case 'code':
			return block.text.split('\n').map((line) => new Paragraph({ style: 'Code', ...inside, children: plainRuns(line) }));
		case 'list':
			return listAt(block, place);
		case 'table':
			return [
				wordTable(
					block.head.map(wordRuns),
					block.rows.map((row) => row.map(wordRuns))
				),
				afterTable()
			];
		case 'divider':
			return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: COLOURS.rule } } })];
	}
}

function listAt({ start, items }: Extract<Block, { is: 'list' }>, place: Place): FileChild[] {
	const { numbering, depth } = place;
	numbering.starts.add(start);
	const numbered = { reference: listName(start), level: Math.min(depth, DEEPEST), instance: ++numbering.instances };
	return items.flatMap(([first, ...rest]) => {
		const opens = first?.is === 'paragraph';
		const mark = new Paragraph({ numbering: numbered, children: opens ? wordRuns(first.runs) : [] });
		const others = opens || !first ? rest : [first, ...rest];
		return [mark, ...others.flatMap((each) => blockAt(each, { ...place, depth: depth + 1 }))];
	});
}

/** Word joins tables that touch, and asks for a paragraph after the last one. */
const afterTable = (): Paragraph => new Paragraph({ spacing: { after: 120, line: 120 } });
