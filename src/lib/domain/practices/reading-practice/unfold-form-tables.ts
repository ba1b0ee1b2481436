import { numberedLine, openingOf } from './heading-lines.ts';
import { isGrid, linesOfCell, type Line, type Piece } from './pieces.ts';
import type { ReadableForm } from './readable-form';

/** Rows of a table that bear headings of a form, from which on the table is the form. */
const FEW = 3;

/**
 * Takes apart tables that hold the form itself: a heading in one cell, what was written beside or below it. What was written
 * in tables of its own stays in them.
 */
export function unfoldFormTables(pieces: readonly Piece[], form: ReadableForm): Piece[] {
	return pieces.flatMap((piece): readonly Piece[] => {
		if (!isGrid(piece)) return [piece];
		const headed = piece.rows.map((row) => headingOf(row, piece.from, form));
		const sure = headed.filter((each) => each?.isNumbered).length;
		const alone =
			headed[0]?.rest.every((cell) => cell === '') &&
			headed[0].below === '' &&
			piece.rows.length > 1 &&
			headed[0].words.length > 1;
		if (sure === 0 && headed.filter(Boolean).length < FEW && !alone) return [piece];
		return piece.rows.flatMap((row, at): Piece[] => {
			const heading = headed[at];
			if (!heading) return withinSection(row, piece.from);
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
	readonly isNumbered: boolean;
}

/** The heading with which a row begins, its number in the same cell or in one before. */
function headingOf(row: readonly string[], from: number, form: ReadableForm): HeadedRow | null {
	const filled = row.filter((cell) => cell !== '');
	const apart = /^\d{1,2}\s*[.)]?$/.test(filled[0] ?? '') && filled.length > 1;
	const first = apart ? `${filled[0]} ${filled[1]}` : (filled[0] ?? '');
	const [heading = '', ...below] = first.split('\n');
	const line: Line = { from, shape: 'strong', level: 0, text: heading, glued: false };
	const opening = openingOf(line, form);
	if (!opening || opening.rest !== '') return null;
	return {
		line,
		below: below.join('\n'),
		rest: row.slice(row.indexOf(filled[apart ? 1 : 0]!) + 1),
		words: opening.heading.trim().split(/\s+/),
		isNumbered: numberedLine(heading).number !== null
	};
}
