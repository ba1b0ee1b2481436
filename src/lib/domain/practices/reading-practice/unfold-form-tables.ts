import { numberedLine, openingOf } from './heading-lines.ts';
import { isGrid, linesOfCell, type Line, type Piece } from './pieces.ts';
import type { ReadableForm } from './readable-form';

/** Rows of a table that bear headings of a form, from which on the table is the form. */
const FEW = 3;
/** Numbered headings of the form from which on other numbers of it are believed in the same table. */
const FEWEST_SURE = 2;

/**
 * Takes apart tables that hold the form itself: a heading in one cell, what was written beside or below it. What was written
 * in tables of its own stays in them.
 */
export function unfoldFormTables(pieces: readonly Piece[], form: ReadableForm): Piece[] {
	return pieces.flatMap((piece): readonly Piece[] => {
		if (!isGrid(piece)) return [piece];
		const headed = piece.rows.map((row) => headingOf(row, piece.from, form));
		const known = headed.filter((each) => each?.isKnown);
		const sure = known.filter((each) => each!.isNumbered).length;
		const alone =
			headed[0]?.rest.every((cell) => cell === '') &&
			headed[0].below === '' &&
			piece.rows.length > 1 &&
			headed[0].isKnown &&
			headed[0].words.length > 1;
		if (sure === 0 && known.length < FEW && !alone) return [piece];
		return piece.rows.flatMap((row, at): Piece[] => {
			const heading = headed[at];
			if (!heading || (!heading.isKnown && sure < FEWEST_SURE)) return withinSection(row, piece.from);
			return [heading.line, ...linesOfCell(heading.below, piece.from), ...withinSection(heading.rest, piece.from)];
		});
	});
}

/** One cell is lines of the section; several are a row of a table in it. */
function withinSection(row: readonly string[], from: number): Piece[] {
	const filled = row.filter((cell) => cell !== '');
	return filled.length > 1 ? [{ from, rows: [row] }] : filled.flatMap((cell) => linesOfCell(cell, from));
}

interface HeadedRow {
	readonly line: Line;
	/** What stands below the heading in its own cell: the form's words, or the answer. */
	readonly below: string;
	/** The cells beside it. */
	readonly rest: readonly string[];
	readonly words: readonly string[];
	readonly isKnown: boolean;
	readonly isNumbered: boolean;
}

/** The heading with which a row begins, its number in the same cell or in one before. */
function headingOf(row: readonly string[], from: number, form: ReadableForm): HeadedRow | null {
	const filled = row.filter((cell) => cell !== '');
	const apart = /^\d{1,2}\s*[.)]?$/.test(filled[0] ?? '') && filled.length > 1;
	const first = apart ? `${filled[0]} ${filled[1]}` : (filled[0] ?? '');
	const [heading = '', ...below] = first.split('\n');
	const line: Line = { from, shape: 'strong', level: 0, text: heading, glued: false };
	const known = openingOf(line, form);
	if (known && known.rest !== '') return null;
	const { number, words } = numberedLine(heading);
	const isNumberOfForm = number !== null && heading.length <= 120 && form.sections.some((each) => each.section.number === number);
	if (!known && !isNumberOfForm) return null;
	return {
		line,
		below: below.join('\n'),
		rest: row.slice(row.indexOf(filled[apart ? 1 : 0]!) + 1),
		words: (known?.heading ?? words).trim().split(/\s+/),
		isKnown: known !== null,
		isNumbered: number !== null
	};
}
