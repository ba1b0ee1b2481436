import type { DocumentBlock } from '../../shared/document-block';
import { columnsOf, isHeadWord, type Columns } from './columns.ts';
import { headedCells } from './headed-cells.ts';
import { labelOf } from './labels.ts';
import { afterPhrase, folded, type MinutesWords } from './minutes-words.ts';
import { peopleColumns } from './people-columns.ts';
import { tabbedTables } from './tabbed-tables.ts';
import { tickBefore } from './ticks.ts';
import { isSureAtStart, nameAt } from './name-at.ts';

/** One line of minutes as they are read; a table that lists actions, decisions or people stays whole. */
export type Line = { readonly from: number } & (
	| {
			readonly kind: 'heading' | 'strong' | 'text' | 'item' | 'row' | 'edge' | 'long';
			readonly level: number;
			readonly text: string;
			/** A box stands before it that nobody has ticked. */
			readonly open?: true;
	  }
	| {
			readonly kind: 'table';
			readonly columns: Columns;
			readonly rows: readonly (readonly string[])[];
			readonly head: readonly string[];
	  }
);
/** A table of which further rows are still read. */
type Begun = Extract<Line, { kind: 'table' }> & { rows: (readonly string[])[] };
export type TextLine = Exclude<Line, { kind: 'table' }>;

/** Letters of a line in which nobody would look for a name; it is kept as it stands. */
export const LONGEST_LINE = 8_000;

export function linesOf(blocks: readonly DocumentBlock[], words: MinutesWords): Line[] {
	const lines: Line[] = [];
	tabbedTables(blocks, words).forEach(({ block, from }) => {
		if (block.kind === 'table') {
			// Whoever makes minutes of one long table begins another list in the middle of it.
			let table: Begun | null = null;
			let isListed = false;
			const isKnown = block.rows.some((row) => columnsOf(row, words));
			const headed = isKnown ? null : headedCells(block.rows, words);
			if (headed) return headed.forEach(([head, ...people]) => rowLines(from, [head!, people.join('\n')]));
			const isZipped = block.rows.some(([first = '', ...more]) => isSideOf(first.trim()) && zippedCells(more, words) !== null);
			const byContent = isKnown || isZipped ? null : peopleColumns(block.rows, words);
			for (const row of block.rows) {
				const columns = row === block.rows[0] ? (headOf(row) ?? byContent) : columnsOf(row, words);
				// In the middle of a table a name is no head: "Attendees | Ann Lee | Apologies | None".
				if (columns && (columns.of !== 'people' || row === block.rows[0] || row.every((cell) => isHeadWord(cell, words)))) {
					const begun: Begun = { from, kind: 'table', columns, head: row, rows: [] };
					lines.push(begun);
					table = begun;
				} else if (table && !columns && ['talk', 'margin'].includes(table.columns.of) && sideCell(row)) {
					// "Apologies" among what was said: its people are read as those of any other list.
					rowLines(from, sideCell(row)!);
					const same: Columns = table.columns;
					const next: Begun = { from, kind: 'table', columns: same, head: [], rows: [] };
					lines.push(next);
					table = next;
				} else if (table) table.rows.push(row);
				else isListed = listLines(from, row, isListed);
			}
		} else if (block.kind === 'heading') push(from, 'heading', block.level, block.text);
		else if (block.kind === 'item') push(from, 'item', block.level, block.text);
		else if (block.kind === 'paragraph') push(from, block.strong ? 'strong' : 'text', 0, block.text);
		else push(from, 'edge', 0, block.text);
	});
	return lines;

	/** "Present | Ann Lee | Apologies | Bob Ray" heads nothing: somebody stands in it. */
	function headOf(row: readonly string[]): Columns | null {
		const columns = columnsOf(row, words);
		return columns?.of === 'people' && row.some((cell) => isSureAtStart(cell, words)) ? null : columns;
	}
	/**
	 * A row that may be one of a list: "Present: | Ann Lee | Chair | (AL)" begins one, and rows without a first cell go on with it. Returns whether
	 * one is open.
	 */
	function listLines(from: number, row: readonly string[], isOpen: boolean): boolean {
		const [first = '', ...more] = row.map((cell) => cell.trim());
		const filled = more.filter((cell) => cell !== '');
		const isOfOne =
			filled.length > 0 && isSureAtStart(filled[0]!, words) && !filled.slice(1).some((cell) => isSureAtStart(cell, words));
		if (isOpen && first === '' && isOfOne) {
			push(from, 'row', 1, filled.join(', '));
			return true;
		}
		const zipped = isSideOf(first) ? zippedCells(filled, words) : null;
		if (zipped) {
			rowLines(from, [first, zipped]);
			return true;
		}
		rowLines(from, filled.length > 1 && isOfOne && isSideOf(first) && !filled.some(isSaid) ? [first, filled.join(', ')] : row);
		return isSideOf(first);
	}
	/** A row of a table that is not known: its first line across the cells, then what else stands in them. */
	function rowLines(from: number, row: readonly string[]): void {
		const filled = row.filter((cell) => cell.trim() !== '');
		// "Present | Ann Lee | Apologies | Bob Ray"
		const isPairs = filled.length > 2 && filled.length % 2 === 0 && filled.every((cell, at) => at % 2 === 1 || isSideOf(cell));
		if (isPairs) return filled.forEach((cell, at) => at % 2 === 0 && rowLines(from, [cell, filled[at + 1]!]));
		const [head = '', ...rest] = filled;
		if (filled.length === 2 && !head.includes('\n')) {
			const [first = '', ...more] = rest[0]!.split('\n');
			push(from, 'row', 0, `${head}\t${first}`);
			for (const each of more) push(from, 'row', 1, each);
		} else if (filled.length > 2 && isOwnedByLine(filled.at(-1)!)) {
			// What is to be done in the last cell, a line for each: "A. Lee: ring them⏎B. Ray: order cups"
			rowLines(from, filled.slice(0, -1));
			for (const each of filled.at(-1)!.split('\n')) push(from, 'row', 1, each);
		} else push(from, 'row', 0, filled.map((cell) => cell.replaceAll('\n', '; ')).join('\t'));
	}
	/** What heads people and the lines below it, where one cell of a row holds them and the others hardly anything. */
	function sideCell(row: readonly string[]): [head: string, people: string] | null {
		const filled = row.filter((cell) => cell.trim().length > 4);
		const [head = '', ...below] = filled[0]?.split('\n') ?? [];
		const number = row.find((cell) => cell.trim() !== '' && cell !== filled[0]) ?? '';
		const isNumber = /^\s*[\d.()a-z]*\s*$/.test(number);
		const says = [...words.phrases.apologiesFrom, ...words.phrases.presentWere];
		const areNamed = below.length > 0 && (isSureAtStart(below[0]!, words) || afterPhrase(below[0]!, says) !== null);
		return filled.length === 1 && isNumber && areNamed && isSideOf(head) ? [`${number} ${head}`, below.join('\n')] : null;
	}
	function isSideOf(cell: string): boolean {
		const label = labelOf(cell, words);
		return label?.rest === '' && (label.kind === 'present' || label.kind === 'apologies');
	}
	function push(from: number, kind: TextLine['kind'], level: number, text: string): void {
		for (const each of text.split('\n'))
			if (each.length > LONGEST_LINE) lines.push({ from, kind: 'long', level, text: each.trim() });
			else
				for (const piece of atLabels(each, words)) {
					// A dot or a box typed by hand counts an item as well as one of the document's own.
					const bare = piece.replace(TYPED_DOT, '').replace(PARTNER, '$1\t').trim();
					const isItem = kind === 'text' && (TYPED_DOT.test(piece) || tickBefore(piece) !== '');
					const isOpen = kind !== 'heading' && OPEN_BOX.test(piece);
					if (bare !== '')
						lines.push({ from, kind: isItem ? 'item' : kind, level, text: bare, ...(isOpen && { open: true as const }) });
				}
	}
}

/** Several lines that each begin with a few words and a colon. */
const isOwnedByLine = (cell: string): boolean =>
	cell.includes('\n') && cell.split('\n').every((line) => /^\p{Lu}[^:\t]{1,40}?\s?:\s+\p{L}/u.test(line.trim()));

/** A cell that tells something, rather than naming somebody. */
const isSaid = (cell: string): boolean => cell.split(/\s+/).length > 4 && /\.$/.test(cell);

/** "P2  Northgate Skills (IE) Ann Lee": a partner by its number and country, and its people behind too narrow a gap. */
const PARTNER = /^(P\d{1,2}\s[^\t()]{2,60}\(\p{Lu}{2,3}\))\s(?=\p{Lu}\p{Ll})/u;

/** A box that nobody has ticked. */
const OPEN_BOX = /^\s*(?:☐|□|\[ ?\])\s+/u;
const TYPED_DOT = /^\s*(?:[•●○◦‣⁃▪■□☐✓✔➢➤❖·]|\[ ?\])\s+/u;

/** "Date:⇥3 May⇥Venue:⇥Town hall" and "Present: … Apologies: …" are two lines. */
function atLabels(text: string, words: MinutesWords): string[] {
	const cells = text.split('\t');
	const filled = cells.filter((cell) => cell.trim() !== '');
	const pieces: string[] = [];
	cells.forEach((cell, at) => {
		const isLabel = /[:：]/.test(cell) && labelOf(cell, words) !== null;
		// "TO" behind what was said is somebody's initials, "Chair" at the end what they are there as.
		const isHead =
			filled.length > 2 &&
			filled.indexOf(cell) % 2 === 0 &&
			cell !== filled.at(-1) &&
			words.label.has(folded(cell)) &&
			!/^\p{Lu}{2,3}$/u.test(cell.trim());
		const isColumnHead = at > 0 && cells.every((each) => words.label.has(folded(each).replace(/:$/, '')));
		if (at === 0 || ((isLabel || isHead) && !isColumnHead)) pieces.push(cell);
		else pieces[pieces.length - 1] += `\t${cell}`;
	});
	return pieces.flatMap((piece) => {
		for (const match of piece.matchAll(/(?<=[.;)\p{L}\d])[ \t]+(?=(\p{Lu}[\p{L} ]{3,40}):)/gu)) {
			const kind = words.label.get(folded(match[1]!));
			if (match.index > 0 && (kind === 'present' || kind === 'apologies'))
				return [piece.slice(0, match.index), ...atLabels(piece.slice(match.index).trim(), words)];
		}
		return [piece];
	});
}

/** The names of one cell and what stands beside each in another, line by line: "Ann Lee, Chair". Null where the cells are no such pair. */
function zippedCells(cells: readonly string[], words: MinutesWords): string | null {
	const [names = [], notes = []] = cells.map((cell) => cell.split('\n').map((line) => line.trim()));
	const isPair = cells.length === 2 && names.length > 1 && names.length === notes.length;
	const sure = names.filter((name) => isSureAtStart(name, words)).length;
	const arePeople = sure * 2 >= names.length && names.every((name) => nameAt(name, words, true)?.note === '');
	return isPair && arePeople ? names.map((name, at) => `${name}, ${notes[at]}`).join('\n') : null;
}
