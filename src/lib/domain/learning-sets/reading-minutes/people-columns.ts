import { marksColumn } from './attendance-marks.ts';
import type { Columns } from './columns';
import type { MinutesWords } from './minutes-words';

import { isPersonAside, nameAt } from './name-at.ts';

type Rows = readonly (readonly string[])[];

/**
 * The columns of a table of people whose head does not say so: one names somebody in nearly every row, and another says of each
 * whether they were there. Null where that is not so.
 */
export function peopleColumns(rows: Rows, words: MinutesWords): Columns | null {
	const [, ...body] = rows;
	const width = Math.max(...rows.map((row) => row.length));
	if (body.length < 2 || width < 2) return null;
	const bare = (row: readonly string[], at: number) => (row[at] ?? '').replace(/\s*\([^)]*\)$/, '');
	const share = (at: number, is: (cell: string) => boolean) => body.filter((row) => is(bare(row, at))).length / body.length;
	// Beside marks of who was there half of them are known by their names, and the others look like names.
	const isNames = (at: number) =>
		share(at, (cell) => nameAt(cell, words, true)?.note === '') >= 0.7 && share(at, (cell) => isPersonAside(cell, words)) >= 0.5;
	const name = Array.from({ length: width }, (_, at) => at).find(isNames);
	const status = name === undefined ? undefined : marksColumn(body, name, words);
	return name === undefined || status === undefined ? null : { of: 'people', name, status };
}
