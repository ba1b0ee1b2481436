import type { PracticeWords } from '../reading-practice/practice-words';
import { readableForm, type FormToRead, type ReadableSection } from '../reading-practice/readable-form';
import { optionsInCell, type OptionsInCell } from './options-in-cell';
import { proposeColumns, type Columns } from './propose-columns';
import { readRow, type PracticeRow } from './read-row';
import { targetsOf } from './targets';

/** A table of practices, a row each: what its columns hold and could hold, and its rows, each read when it is asked for. */
export interface PracticeTable {
	readonly columns: Columns;
	readonly targets: readonly { readonly key: string; readonly label: string }[];
	/** Thousands of rows take a second or two: whoever serves pages lets others go first between some of them. */
	readonly rows: Iterable<PracticeRow>;
}

/**
 * Reads a table by a form. `columns`: what somebody said that each column holds; proposed by the headings where nobody did. Rows
 * that repeat the headings are passed over.
 */
export function readPracticeTable(
	cells: readonly (readonly string[])[],
	form: FormToRead,
	words: PracticeWords,
	said: Columns | null = null
): PracticeTable {
	const targets = targetsOf(readableForm(form, words));
	const [headings = []] = cells;
	const columns = said ?? proposeColumns(headings, targets, words);
	const by = { columns, targets, words, options: onceEach() };
	return { columns, targets: targets.map(({ key, label }) => ({ key, label })), rows: readRows(cells, by) };
}

function* readRows(cells: readonly (readonly string[])[], by: Parameters<typeof readRow>[2]): Generator<PracticeRow> {
	const repeated = JSON.stringify(cells[0] ?? []);
	for (const [at, row] of cells.entries()) if (JSON.stringify(row) !== repeated) yield readRow(row, at + 1, by);
}

/** Columns of options say the same few things over and over: each is looked up once. */
function onceEach(): (cell: string, readable: ReadableSection) => OptionsInCell {
	const known = new Map<ReadableSection, Map<string, OptionsInCell>>();
	return (cell, readable) => {
		const cells = known.get(readable) ?? new Map<string, OptionsInCell>();
		known.set(readable, cells);
		const found = cells.get(cell) ?? optionsInCell(cell, readable.choices);
		cells.set(cell, found);
		return found;
	};
}
