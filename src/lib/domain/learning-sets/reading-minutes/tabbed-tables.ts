import type { DocumentBlock } from '../../shared/document-block.ts';
import { columnsOf, isHeadWord } from './columns.ts';
import { folded, type MinutesWords } from './minutes-words.ts';
import { isPersonAside } from './name-at.ts';

/** A piece of a document, and which of its pieces it is; a table made of lines is the first of them. */
interface Piece {
	readonly block: DocumentBlock;
	readonly from: number;
}

const cellsOf = (text: string): string[] => text.split(/\t+/).map((cell) => cell.trim());

/**
 * The pieces of a document, with lines set in columns by tabs below a line that heads such columns ("Name⇥Role⇥Initials") put together as the
 * table that they are.
 */
export function tabbedTables(blocks: readonly DocumentBlock[], words: MinutesWords): Piece[] {
	const pieces: Piece[] = [];
	for (let from = 0; from < blocks.length; from++) {
		const rows = rowsFrom(blocks, from, words);
		if (rows.length < 3) pieces.push({ block: blocks[from]!, from });
		else {
			pieces.push({ block: { kind: 'table', rows }, from });
			from += rows.length - 1;
		}
	}
	return pieces;
}

function rowsFrom(blocks: readonly DocumentBlock[], from: number, words: MinutesWords): string[][] {
	const first = blocks[from]!;
	if ((first.kind !== 'paragraph' && first.kind !== 'heading') || !first.text.includes('\t') || first.text.includes('\n'))
		return [];
	const head = cellsOf(first.text);
	const columns = head.length > 1 && head.every((cell) => cell !== '' && isHeadWord(cell, words)) ? columnsOf(head, words) : null;
	const isActions = columns?.of === 'actions' && columns.text !== undefined && head.length > 2;
	if (!isActions && (columns?.of !== 'people' || columns.name === undefined)) return [];
	const isOfSides = head.some((cell) => words.label.get(folded(cell).replace(/:$/, '')) === 'apologies');
	const rows = [head];
	for (const next of blocks.slice(from + 1)) {
		const cells = next.kind === 'paragraph' && !next.text.includes('\n') ? cellsOf(next.text) : [];
		// "Present⇥Apologies": the longer of two columns goes on alone.
		const isAlone = cells.length === 1 && rows.length > 1 && isOfSides && isPersonAside(cells[0]!.split(/\s*[,([–]/)[0]!, words);
		if ((cells.length < 2 && !isAlone) || cells.length > head.length) break;
		rows.push([...cells, ...head.slice(cells.length).map(() => '')]);
	}
	return rows;
}
