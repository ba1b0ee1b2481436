import { BorderStyle, Paragraph, Table, TableCell, TableRow, WidthType, type ParagraphChild } from 'docx';
import { COLOURS } from './style';

const line = { style: BorderStyle.SINGLE, size: 4, color: COLOURS.rule };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const borders = { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none };
/** The width of text on an A4 page with our margins, in twentieths of a point. */
const WIDTH = 9_300;

/** A table with a header row that Word knows as one and repeats on each page. Missing cells are empty. */
export function wordTable(head: readonly ParagraphChild[][], rows: readonly ParagraphChild[][][]): Table {
	const columns = Math.max(1, head.length, ...rows.map((cells) => cells.length));
	const width = Math.floor(WIDTH / columns);
	const row = (cells: readonly ParagraphChild[][], isHead: boolean): TableRow =>
		new TableRow({
			tableHeader: isHead,
			cantSplit: isHead,
			children: Array.from({ length: columns }, (_, at) => cell(cells[at] ?? [], width, isHead ? COLOURS.wash : undefined))
		});
	return new Table({
		width: { size: WIDTH, type: WidthType.DXA },
		columnWidths: Array.from({ length: columns }, () => width),
		borders,
		rows: [row(head, true), ...rows.map((cells) => row(cells, false))]
	});
}

/** Labels on the left, what they say on the right. */
export const factTable = (rows: readonly (readonly [ParagraphChild[], ParagraphChild[]])[]): Table =>
	new Table({
		width: { size: WIDTH, type: WidthType.DXA },
		columnWidths: [WIDTH * 0.3, WIDTH * 0.7],
		borders,
		rows: rows.map(([label, value]) => new TableRow({ children: [cell(label, WIDTH * 0.3), cell(value, WIDTH * 0.7)] }))
	});

const cell = (children: ParagraphChild[], width: number, fill?: string): TableCell =>
	new TableCell({
		width: { size: width, type: WidthType.DXA },
		margins: { left: 90, right: 90 },
		...(fill && { shading: { fill } }),
		children: [new Paragraph({ style: 'Cell', children })]
	});
