import type { DocumentBlock } from '../../shared/document-block';
import { columnsOf, isHeadWord, type Columns } from './columns.ts';
import { labelOf } from './labels.ts';
import { folded, type MinutesWords } from './minutes-words.ts';
import { peopleColumns } from './people-columns.ts';
import { isSureAtStart } from './read-people.ts';
import { tabbedTables } from './tabbed-tables.ts';
import { tickBefore } from './ticks.ts';

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
export type TextLine = Exclude<Line, { kind: 'table' }>;

/** Letters of a line in which nobody would look for a name; it is kept as it stands. */
export const LONGEST_LINE = 8_000;

export function linesOf(blocks: readonly DocumentBlock[], words: MinutesWords): Line[] {
	const lines: Line[] = [];
	tabbedTables(blocks, words).forEach(({ block, from }) => {
		if (block.kind === 'table') {
			// Whoever makes minutes of one long table begins another list in the middle of it.
			let table: { rows: (readonly string[])[] } | null = null;
			const byContent = block.rows.some((row) => columnsOf(row, words)) ? null : peopleColumns(block.rows, words);
			for (const row of block.rows) {
				const columns = row === block.rows[0] ? (headOf(row) ?? byContent) : columnsOf(row, words);
				// In the middle of a table a name is no head: "Attendees | Ann Lee | Apologies | None".
				if (columns && (columns.of !== 'people' || row === block.rows[0] || row.every((cell) => isHeadWord(cell, words)))) {
					const begun = { from, kind: 'table' as const, columns, head: row, rows: [] as (readonly string[])[] };
					lines.push(begun);
					table = begun;
				} else if (table) table.rows.push(row);
				else rowLines(from, row);
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
		} else push(from, 'row', 0, filled.map((cell) => cell.replaceAll('\n', '; ')).join('\t'));
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
		for (const match of piece.matchAll(/(?<=[.;)\p{L}])[ \t]+(?=(\p{Lu}[\p{L} ]{3,40}):)/gu)) {
			const kind = words.label.get(folded(match[1]!));
			if (match.index > 0 && (kind === 'present' || kind === 'apologies'))
				return [piece.slice(0, match.index), ...atLabels(piece.slice(match.index).trim(), words)];
		}
		return [piece];
	});
}
