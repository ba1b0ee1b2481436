import type { Block, Run } from '../../markdown/blocks.ts';
import { outline } from '../../markdown/outline.ts';
import { readBlocks } from '../../markdown/read-blocks.ts';
import type { Part } from '../sheet.ts';
import { LIST_STEP } from './numbering.ts';
import { paragraph } from './paragraph.ts';
import { BULLETS, type References } from './references.ts';
import { wordRuns } from './runs.ts';
import { factTable, wordTable } from './tables.ts';

/** Deepest list that Word knows, counted from 0. */
const DEEPEST = 8;

/** Everything under the title as WordprocessingML, part by part, so that no more than one part is held at a time. */
export function* wordBody(parts: readonly Part[], references: References): Generator<string, void, void> {
	let above = 0;
	for (const part of parts) {
		if (part.is === 'heading') above = part.level;
		yield written(part, above, references);
	}
}

function written(part: Part, above: number, references: References): string {
	const runs = (text: string): string => wordRuns([{ text }], references);
	const place: Place = { levelOf: outline(above + 1), depth: 0, quoted: false, references };
	switch (part.is) {
		case 'heading':
			return paragraph(runs(part.text), { style: `Heading${part.level}` });
		case 'prose':
			return blocksAt(readBlocks(part.markdown), place);
		case 'list': {
			const items = part.items.map((text): Block[] => [{ is: 'paragraph', runs: [{ text }] }]);
			return listAt({ is: 'list', start: part.numbered ? 1 : null, items }, place);
		}
		case 'table':
			return wordTable(
				part.head.map(plain),
				part.rows.map((row) => row.map(plain)),
				references
			);
		case 'facts':
			return factTable(
				part.facts.map(({ label, value }) => [plain(label), plain(value)] as const),
				references
			);
		case 'note':
			return paragraph(runs(part.text), { style: 'Note' });
	}
}

const plain = (text: string) => [{ text }];

interface Place {
	/** The level in the document of a heading typed with so many marks. */
	readonly levelOf: (typed: number) => number;
	/** How many lists it stands in. */
	readonly depth: number;
	readonly quoted: boolean;
	readonly references: References;
}

const blocksAt = (blocks: readonly Block[], place: Place): string => blocks.map((block) => blockAt(block, place)).join('');

function blockAt(block: Block, place: Place): string {
	const { depth, quoted, references } = place;
	const indent = LIST_STEP * depth;
	switch (block.is) {
		case 'heading':
			return paragraph(wordRuns(block.runs, references), { style: `Heading${place.levelOf(block.level)}` });
		case 'paragraph':
			return paragraph(wordRuns(block.runs, references), {
				...(quoted ? { style: 'Quote', indent: indent && indent + 480 } : { indent }),
				leads: isLabel(block.runs)
			});
		case 'quote':
			return blocksAt(block.blocks, { ...place, quoted: true });
		case 'code':
			return paragraph(wordRuns([{ text: block.text }], references), { style: 'Code', indent });
		case 'list':
			return listAt(block, place);
		case 'table':
			return wordTable(block.head, block.rows, references);
		case 'divider':
			return paragraph('', { rule: true });
	}
}

/** A short line that begins in bold names what follows it. */
const isLabel = ([first, ...rest]: readonly Run[]): boolean =>
	first?.strong === true && rest.reduce((sum, { text }) => sum + text.length, first.text.length) < 100;

function listAt({ start, items }: Extract<Block, { is: 'list' }>, place: Place): string {
	const level = Math.min(place.depth, DEEPEST);
	const list = { number: start === null ? BULLETS : place.references.numberedList(start, level), level };
	const inside = { ...place, depth: place.depth + 1 };
	return items
		.map((blocks) => {
			const [first, ...rest] = blocks;
			const opens = first?.is === 'paragraph';
			const mark = paragraph(opens ? wordRuns(first.runs, place.references) : '', { style: 'ListParagraph', list });
			return mark + blocksAt(opens ? rest : blocks, inside);
		})
		.join('');
}
