import type { Cell, Run } from '../../markdown/blocks.ts';
import { COLOURS, paragraph } from './paragraph.ts';
import type { References } from './references.ts';
import { wordRuns } from './runs.ts';

/** The width of text on an A4 page with our margins, in twentieths of a point. */
const WIDTH = 9_306;
/** A row of fewer letters is not torn over two pages. */
const SHORT = 1_200;

/** A table with a header row that Word knows as one and repeats on each page. Missing cells are empty. */
export function wordTable(head: readonly Cell[], rows: readonly (readonly Cell[])[], references: References): string {
	const widths = widthsOf([head, ...rows]);
	const header = row(head.map(bold), widths, references, true);
	return table(widths, header + rows.map((cells) => row(cells, widths, references)).join(''));
}

/** Labels on the left, what they say on the right. */
export function factTable(rows: readonly (readonly [label: Cell, value: Cell])[], references: References): string {
	const widths = [Math.round(WIDTH * 0.3), Math.round(WIDTH * 0.7)];
	return table(widths, rows.map(([label, value]) => row([bold(label), value], widths, references)).join(''));
}

const bold = (cell: Cell): Cell => cell.map((run): Run => ({ ...run, strong: true }));
const lettersIn = (cell: Cell): number => cell.reduce((sum, { text }) => sum + text.length, 0);

/** A column is as wide as its longest cell asks for, within bounds that leave each one readable. */
function widthsOf(rows: readonly (readonly Cell[])[]): readonly number[] {
	const columns = Math.max(1, ...rows.map((cells) => cells.length));
	const asks = Array.from({ length: columns }, (_, at) =>
		rows.reduce((most, cells) => Math.max(most, Math.min(48, lettersIn(cells[at] ?? []))), 12)
	);
	const all = asks.reduce((sum, ask) => sum + ask, 0);
	return asks.map((ask) => Math.floor((WIDTH * ask) / all));
}

const line = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${COLOURS.rule}"/>`;
const BORDERS = `<w:tblBorders>${line('top')}${line('bottom')}${line('insideH')}</w:tblBorders>`;
const MARGINS = '<w:tblCellMar><w:left w:w="90" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar>';

/** Word joins tables that touch and asks for a paragraph after the last, so each is followed by a low one. */
const table = (widths: readonly number[], rows: string): string =>
	`<w:tbl><w:tblPr><w:tblW w:w="${WIDTH}" w:type="dxa"/>${BORDERS}<w:tblLayout w:type="fixed"/>${MARGINS}</w:tblPr>` +
	`<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>` +
	paragraph('', { style: 'AfterTable' });

function row(cells: readonly Cell[], widths: readonly number[], references: References, isHead = false): string {
	const whole = isHead || cells.reduce((sum, cell) => sum + lettersIn(cell), 0) < SHORT;
	const properties = (whole ? '<w:cantSplit/>' : '') + (isHead ? '<w:tblHeader/>' : '');
	const written = widths.map((width, at) => tableCell(wordRuns(cells[at] ?? [], references), width, isHead));
	return `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${written.join('')}</w:tr>`;
}

const tableCell = (runs: string, width: number, isHead: boolean): string =>
	`<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${isHead ? WASH : ''}</w:tcPr>` +
	`${paragraph(runs, { style: isHead ? 'HeadCell' : 'Cell' })}</w:tc>`;

const WASH = `<w:shd w:val="clear" w:color="auto" w:fill="${COLOURS.wash}"/>`;
