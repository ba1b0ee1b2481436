import { marksColumn } from './attendance-marks.ts';
import type { Columns } from './columns';
import type { MinutesWords } from './minutes-words';

import { isPersonAside } from './name-at.ts';

type Rows = readonly (readonly string[])[];

/**
 * The columns of a table of people whose head does not say so: one names somebody in nearly every row, and another says of each
 * whether they were there. Null where that is not so.
 */
export function peopleColumns(rows: Rows, words: MinutesWords): Columns | null {
	const [, ...body] = rows;
	const width = Math.max(...rows.map((row) => row.length));
	if (body.length < 2 || width < 2) return null;
	const isPerson = (cell: string | undefined) => cell !== undefined && isPersonAside(cell.replace(/\s*\([^)]*\)$/, ''), words);
	const isNames = (at: number) => body.filter((row) => isPerson(row[at])).length * 10 >= body.length * 7;
	const name = Array.from({ length: width }, (_, at) => at).find(isNames);
	const status = name === undefined ? undefined : marksColumn(body, name, words);
	return name === undefined || status === undefined ? null : { of: 'people', name, status };
}
