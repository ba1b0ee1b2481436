import type { Database } from '#lib/server/store/postgres/database';
import type { Corpus } from '../../scoring';
import type { Question } from '../question';
import { columnOf, numbersIn, type Column, type Piece } from './column';
import { columnsStatement, type ColumnRow, type Known } from './columns-statement';

/** What a question reads in one snapshot. */
export interface Read {
	readonly known: Known;
	readonly corpus: Corpus;
	/** Records that changed since they were settled. */
	readonly fresh: Int32Array;
	/** Who holds a term; nobody where it was not asked for or no readable record holds it. */
	readonly columnOf: (term: string) => Column;
	/** Where a term stands in the records of a bucket of a shelf (`places.ts`), where that is known. */
	readonly placesOf: (term: string, shelf: number, bucket: number) => Buffer | undefined;
	/** The terms that somebody holds, of those that an unfinished word may become. */
	readonly begun: readonly string[];
}

/** Reads who holds some terms, and those that the unfinished word of the question may become; of `placed` ones also where they stand. */
export async function readColumns(
	database: Database,
	{ terms, placed }: { readonly terms: readonly string[]; readonly placed: readonly string[] },
	{ slots, tokens, kinds }: Pick<Question, 'slots' | 'tokens' | 'kinds'>
): Promise<Read> {
	const begun = slots.flatMap(({ prefix, prefixEnd }) => (prefix === null ? [] : [{ prefix, prefixEnd: prefixEnd! }]));
	const { text, args } = columnsStatement({ terms, placed, begun, tokens, kinds });
	const rows = await database.ask<ColumnRow>(text, args);
	const known = rows.find((row) => row.term === null)!;
	const fresh = known.packed ? numbersIn(known.packed) : new Int32Array(0);
	const changed = new Set(fresh);
	const pieces = new Map<string, Piece[]>();
	const places = new Map<string, Buffer>();
	for (const row of rows) {
		if (row.term === null) continue;
		if (row.is_place) {
			places.set(`${row.term} ${row.shelf} ${row.bucket}`, row.packed);
			continue;
		}
		const others = pieces.get(row.term);
		if (others) others.push(row);
		else pieces.set(row.term, [row]);
	}
	const columns = new Map([...pieces].map(([term, of]) => [term, columnOf(of, changed)] as const));
	const { records, length } = known.known!;
	return {
		known: known.known!,
		corpus: { records, averageLength: records === 0 ? 0 : length / records },
		fresh,
		placesOf: (term, shelf, bucket) => places.get(`${term} ${shelf} ${bucket}`),
		columnOf: (term) => columns.get(term) ?? NOBODY,
		begun: [...columns].flatMap(([term, { size }]) => (size > 0 ? [term] : []))
	};
}

const NOBODY = columnOf([]);
