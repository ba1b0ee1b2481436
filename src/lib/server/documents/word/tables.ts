import {
	BorderStyle,
	Paragraph,
	ShadingType,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	WidthType,
	type FileChild
} from 'docx';
import type { Cell, Run } from '../../markdown/blocks.ts';
import { wordRuns } from './runs.ts';
import { COLOURS } from './styles.ts';

/** The width of text on an A4 page with our margins, in twentieths of a point. */
const WIDTH = 9_306;
/** So many facts stay together on a page. */
const FEW = 8;
/** A row of fewer letters is not torn over two pages. */
const SHORT = 1_200;

/** A table with a header row that Word knows as one and repeats on each page. Missing cells are empty. */
export function wordTable(head: readonly Cell[], rows: readonly (readonly Cell[])[]): FileChild[] {
	const widths = widthsOf([head, ...rows]);
	return table(widths, [row(head.map(bold), widths, { isHead: true, leads: true }), ...rows.map((cells) => row(cells, widths))]);
}

/** Labels on the left, what they say on the right. */
export function factTable(rows: readonly (readonly [label: Cell, value: Cell])[]): FileChild[] {
	const widths = [Math.round(WIDTH * 0.3), Math.round(WIDTH * 0.7)];
	const written = rows.map(([label, value], at) => {
		const leads = at < rows.length - 1 && rows.length <= FEW;
		return row([bold(label), value], widths, { leads });
	});
	return table(widths, written);
}

const bold = (cell: Cell): Cell => cell.map((run): Run => ({ ...run, strong: true }));
const lettersIn = (cell: Cell): number => cell.reduce((sum, { text }) => sum + text.length, 0);

/** What a letter takes on average, with room for fonts wider than ours. */
const LETTER = 120;

/** Each column has room for its longest word; what is left goes to those that hold most, as far as that makes a difference. */
function widthsOf(rows: readonly (readonly Cell[])[]): readonly number[] {
	const columns = Array.from({ length: Math.max(1, ...rows.map((cells) => cells.length)) }, (_, at) => {
		const texts = rows.map((cells) => (cells[at] ?? []).map(({ text }) => text).join(''));
		const word = Math.min(24, Math.max(...texts.flatMap((text) => text.split(/\s/)).map(({ length }) => length)));
		return { least: (word + 3) * LETTER, asks: Math.max(1, Math.min(60, Math.max(...texts.map(({ length }) => length))) - word) };
	});
	const least = columns.reduce((sum, each) => sum + each.least, 0);
	const asks = columns.reduce((sum, each) => sum + each.asks, 0);
	const shrunk = Math.min(1, WIDTH / least);
	const rest = Math.max(0, WIDTH - least);
	return columns.map((each) => Math.floor(each.least * shrunk + (rest * each.asks) / asks));
}

const line = { style: BorderStyle.SINGLE, size: 4, color: COLOURS.rule };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const borders = { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none };

/** Word joins tables that touch and asks for a paragraph after the last, so each is followed by a low one. */
const table = (widths: readonly number[], rows: TableRow[]): FileChild[] => [
	new Table({
		width: { size: WIDTH, type: WidthType.DXA },
		layout: TableLayoutType.FIXED,
		columnWidths: [...widths],
		margins: { left: 90, right: 90, marginUnitType: WidthType.DXA },
		borders,
		rows
	}),
	new Paragraph({ style: 'AfterTable' })
];

interface RowStance {
	readonly isHead?: boolean;
	/** Stays on the page of the row below. */
	readonly leads?: boolean;
}

const row = (cells: readonly Cell[], widths: readonly number[], stance: RowStance = {}): TableRow =>
	new TableRow({
		tableHeader: stance.isHead,
		cantSplit: stance.isHead || cells.reduce((sum, cell) => sum + lettersIn(cell), 0) < SHORT,
		children: widths.map((width, at) => tableCell(cells[at] ?? [], width, stance))
	});

const tableCell = (cell: Cell, width: number, { isHead, leads }: RowStance): TableCell =>
	new TableCell({
		width: { size: width, type: WidthType.DXA },
		...(isHead && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: COLOURS.wash } }),
		children: [new Paragraph({ style: 'Cell', keepNext: leads, children: wordRuns(cell) })]
	});
