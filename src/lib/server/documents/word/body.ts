import { BorderStyle, HeadingLevel, Paragraph, type FileChild } from 'docx';
import type { Block, Run } from '../../markdown/blocks.ts';
import { outline } from '../../markdown/outline.ts';
import { readBlocks } from '../../markdown/read-blocks.ts';
import type { Part } from '../sheet.ts';
import { LIST_STEP, type Lists } from './lists.ts';
import { plainRuns, wordRuns } from './runs.ts';
import { COLOURS } from './styles.ts';
import { wordPicture } from './pictures.ts';
import { factTable, wordTable } from './tables.ts';

const HEADINGS = [
	HeadingLevel.HEADING_1,
	HeadingLevel.HEADING_2,
	HeadingLevel.HEADING_3,
	HeadingLevel.HEADING_4,
	HeadingLevel.HEADING_5,
	HeadingLevel.HEADING_6
] as const;
const headingAt = (level: number) => HEADINGS[level - 1]!;

/** Everything under the title. `lists` gathers what the document has to declare. */
export function wordBody(parts: readonly Part[], lists: Lists): FileChild[] {
	let above = 0;
	return parts.flatMap((part, at) => {
		if (part.is === 'heading') above = part.level;
		return part.is === 'picture' ? wordPicture(part, at + 1) : written(part, above, lists);
	});
}

function written(part: Exclude<Part, { is: 'picture' }>, above: number, lists: Lists): FileChild[] {
	const place: Place = { levelOf: outline(above + 1), depth: 0, quoted: false, lists };
	switch (part.is) {
		case 'heading':
			return [new Paragraph({ heading: headingAt(part.level), children: plainRuns(part.text) })];
		case 'prose':
			return blocksAt(readBlocks(part.markdown), place);
		case 'list': {
			const items = part.items.map((text): Block[] => [{ is: 'paragraph', runs: [{ text }] }]);
			return listAt({ is: 'list', start: part.numbered ? 1 : null, items }, place);
		}
		case 'ticks':
			return part.items.map((item) => new Paragraph({ style: 'ListParagraph', children: plainRuns(`☒ ${item}`) }));
		case 'table':
			return wordTable(
				part.head.map(plain),
				part.rows.map((row) => row.map(plain))
			);
		case 'facts':
			return factTable(part.facts.map(({ label, value }) => [plain(label), plain(value)] as const));
		case 'note':
			return [new Paragraph({ style: 'Note', children: plainRuns(part.text) })];
		case 'saying':
			return [new Paragraph({ style: 'Saying', children: plainRuns(part.text) })];
	}
}

const plain = (text: string): Run[] => [{ text }];

interface Place {
	/** The level in the document of a heading typed with so many marks. */
	readonly levelOf: (typed: number) => number;
	/** How many lists it stands in. */
	readonly depth: number;
	readonly quoted: boolean;
	readonly lists: Lists;
}

const blocksAt = (blocks: readonly Block[], place: Place): FileChild[] => blocks.flatMap((block) => blockAt(block, place));

function blockAt(block: Block, place: Place): FileChild[] {
	const { depth, quoted } = place;
	const left = LIST_STEP * depth;
	switch (block.is) {
		case 'heading':
			return [new Paragraph({ heading: headingAt(place.levelOf(block.level)), children: wordRuns(block.runs) })];
		case 'paragraph':
			return [
				new Paragraph({
					...(quoted ? { style: 'Quote', indent: { left: left + 480 } } : { indent: { left } }),
					keepNext: isLabel(block.runs),
					children: wordRuns(block.runs)
				})
			];
		case 'quote':
			return blocksAt(block.blocks, { ...place, quoted: true });
		case 'code':
			return [new Paragraph({ style: 'Code', indent: { left }, children: plainRuns(block.text) })];
		case 'list':
			return listAt(block, place);
		case 'table':
			return wordTable(block.head, block.rows);
		case 'divider':
			return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: COLOURS.rule } } })];
	}
}

/** A short line that begins in bold names what follows it. */
const isLabel = ([first, ...rest]: readonly Run[]): boolean =>
	first?.strong === true && rest.reduce((sum, { text }) => sum + text.length, first.text.length) < 100;

function listAt({ start, items }: Extract<Block, { is: 'list' }>, place: Place): FileChild[] {
	const numbering = place.lists.begun(start, place.depth);
	const inside = { ...place, depth: place.depth + 1 };
	return items.flatMap((blocks) => {
		const [first, ...rest] = blocks;
		const opens = first?.is === 'paragraph';
		const mark = new Paragraph({ style: 'ListParagraph', numbering, children: opens ? wordRuns(first.runs) : [] });
		return [mark, ...blocksAt(opens ? rest : blocks, inside)];
	});
}
