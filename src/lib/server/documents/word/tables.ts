import type { Cell, Run } from '../../markdown/blocks.ts';
import { COLOURS, paragraph } from './paragraph.ts';
import type { References } from './references.ts';
import { wordRuns } from './runs.ts';

/** The width of text on an A4 page with our margins, in twentieths of a point. */
const WIDTH = 9_306;
/** So many facts stay together on a page. */
const FEW = 8;
/** A row of fewer letters is not torn over two pages. */
const SHORT = 1_200;

/** A table with a header row that Word knows as one and repeats on each page. Missing cells are empty. */
export function wordTable(head: readonly Cell[], rows: readonly (readonly Cell[])[], references: References): string {
	const widths = widthsOf([head, ...rows]);
	const header = row(head.map(bold), widths, references, { isHead: true, leads: true });
	return table(widths, header + rows.map((cells) => row(cells, widths, references)).join(''));
}

/** Labels on the left, what they say on the right. */
export function factTable(rows: readonly (readonly [label: Cell, value: Cell])[], references: References): string {
	const widths = [Math.round(WIDTH * 0.3), Math.round(WIDTH * 0.7)];
	const written = rows.map(([label, value], at) => {
		const leads = at < rows.length - 1 && rows.length <= FEW;
		return row([bold(label), value], widths, references, { leads });
	});
	return table(widths, written.join(''));
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

const line = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${COLOURS.rule}"/>`;
const BORDERS = `<w:tblBorders>${line('top')}${line('bottom')}${line('insideH')}</w:tblBorders>`;
const MARGINS = '<w:tblCellMar><w:left w:w="90" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar>';

/** Word joins tables that touch and asks for a paragraph after the last, so each is followed by a low one. */
const table = (widths: readonly number[], rows: string): string =>
	`<w:tbl><w:tblPr><w:tblW w:w="${WIDTH}" w:type="dxa"/>${BORDERS}<w:tblLayout w:type="fixed"/>${MARGINS}</w:tblPr>` +
	`<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>` +
	paragraph('', { style: 'AfterTable' });

interface RowStance {
	readonly isHead?: boolean;
	/** Stays on the page of the row below. */
	readonly leads?: boolean;
}

function row(cells: readonly Cell[], widths: readonly number[], references: References, stance: RowStance = {}): string {
	const whole = stance.isHead || cells.reduce((sum, cell) => sum + lettersIn(cell), 0) < SHORT;
	const properties = (whole ? '<w:cantSplit/>' : '') + (stance.isHead ? '<w:tblHeader/>' : '');
	const written = widths.map((width, at) => tableCell(wordRuns(cells[at] ?? [], references), width, stance));
	return `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${written.join('')}</w:tr>`;
}

const tableCell = (runs: string, width: number, { isHead, leads }: RowStance): string =>
	`<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${isHead ? WASH : ''}</w:tcPr>` +
	`${paragraph(runs, { style: 'Cell', leads })}</w:tc>`;

const WASH = `<w:shd w:val="clear" w:color="auto" w:fill="${COLOURS.wash}"/>`;
