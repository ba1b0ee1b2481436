import { labelOf } from './labels.ts';
import type { MinutesWords } from './minutes-words';
import { isSureAtStart, nameAt } from './name-at.ts';

type Rows = readonly (readonly string[])[];

/**
 * The columns of a table that sets two groups of people side by side, each below what heads it, in one row of cells or two: the lines of each
 * column, its head first. Null where anything else stands in it.
 */
export function headedCells(rows: Rows, words: MinutesWords): string[][] | null {
	const width = Math.max(...rows.map((row) => row.length));
	if (rows.length > 2 || width < 2) return null;
	const lines = Array.from({ length: width }, (_, at) =>
		rows
			.flatMap((row) => (row[at] ?? '').split('\n'))
			.map((line) => line.trim())
			.filter((line) => line !== '')
	);
	const columns = lines.flatMap((column) => apartAtLabels(column, words));
	const people = columns.flatMap(([, ...below]) => below);
	const isHeaded = ([head, ...below]: string[]) => head !== undefined && below.length > 0 && !isSureAtStart(head, words);
	const isPeople = people.every((line) => nameAt(line, words, true) !== null && !/[.!?]$/.test(line));
	const sure = people.filter((line) => isSureAtStart(line, words)).length;
	return columns.every(isHeaded) && isPeople && people.length > 2 && sure * 2 >= people.length ? columns : null;
}

/** One column as several, where another label stands between its people: "In attendance" below the apologies. */
function apartAtLabels(column: readonly string[], words: MinutesWords): string[][] {
	const parts: string[][] = [];
	for (const line of column) {
		const label = labelOf(line, words);
		const isHead = label?.rest === '' && (label.kind === 'present' || label.kind === 'apologies');
		if (parts.length === 0 || isHead) parts.push([line]);
		else parts.at(-1)!.push(line);
	}
	return parts;
}
