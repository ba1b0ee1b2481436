/** A piece of a page as it is drawn: its place from the left and from below, and the height of its letters, in points. */
export interface Drawn {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly size: number;
}

/** A line of a page. Cells set in columns are parted by tabs; `starts` is where each begins. */
export interface PdfLine {
	readonly text: string;
	readonly starts: readonly number[];
	readonly right: number;
	readonly y: number;
	readonly size: number;
	readonly page: number;
	/** Which column of the document it stands in, counted through, and from where to where that reaches. */
	readonly column: number;
	readonly left: number;
	readonly edge: number;
}

/** Parts of the height of a letter: how far apart what stands in one line may be drawn, and from where on a gap is a blank, or a column. */
const SAME_LINE = 0.45;
const BLANK = 0.12;
const COLUMN = 1.6;

/** The lines of a column from the top, each from the left: a PDF draws its pieces in any order. */
export function linesOfColumn(drawn: readonly Drawn[], at: Pick<PdfLine, 'page' | 'column'>): PdfLine[] {
	const left = Math.min(...drawn.map(({ x }) => x));
	const edge = Math.max(...drawn.map(({ x, width }) => x + width));
	const rows: Drawn[][] = [];
	for (const piece of drawn.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
		const row = rows.at(-1);
		if (row && Math.abs(row[0]!.y - piece.y) < SAME_LINE * Math.max(row[0]!.size, piece.size)) row.push(piece);
		else rows.push([piece]);
	}
	return rows
		.map((row) => ({ ...lineOf(row.toSorted((a, b) => a.x - b.x)), ...at, left, edge }))
		.filter(({ text }) => text !== '');
}

function lineOf(row: readonly Drawn[]): Omit<PdfLine, 'page' | 'column' | 'left' | 'edge'> {
	let text = '';
	let right = row[0]!.x;
	const starts = [row[0]!.x];
	for (const [at, piece] of row.entries()) {
		const gap = at === 0 ? 0 : piece.x - right;
		if (gap > COLUMN * piece.size) {
			text = `${text.trimEnd()}\t`;
			starts.push(piece.x);
		} else if (gap > BLANK * piece.size && !/\s$/.test(text)) text += ' ';
		text += piece.text;
		right = Math.max(right, piece.x + piece.width);
	}
	const size = row.reduce((most, piece) => (piece.text.trim() === '' ? most : Math.max(most, piece.size)), 0);
	return { text: text.trim(), starts, right, y: row[0]!.y, size };
}
