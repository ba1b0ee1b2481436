import type { Database } from '#lib/server/store/postgres/database';
import { FACET_MARK, facetNamed } from '../facet-text';
import { columnOf, type Piece } from './column';

interface FacetRow extends Record<string, unknown>, Piece {
	readonly term: string;
	readonly generation: number;
}

/** Who holds the values of a facet, by the text that they are posted under. */
export type FacetColumn = ReadonlyMap<string, Int32Array>;

/**
 * Who holds which value of the facets that are counted, as blocks have it. Every question counts the same few, and to read them takes
 * longer than to count: a process keeps them until blocks change. Four bytes for each value of a record.
 */
export class FacetColumns {
	#generation = -1;
	#known = new Map<string, FacetColumn>();

	/** The columns of these facets, as of `generation` or later. */
	async of(database: Database, names: readonly string[], generation: number): Promise<FacetColumn[]> {
		if (generation > this.#generation) this.#known = new Map();
		const known = this.#known;
		const missing = names.filter((name) => !known.has(name));
		if (missing.length > 0) {
			const read = await readColumns(database, missing);
			// Whoever asks at the same time may have begun anew.
			for (const [name, column] of read.columns) known.set(name, column);
			this.#generation = Math.max(this.#generation, generation);
		}
		return names.map((name) => known.get(name)!);
	}
}

async function readColumns(database: Database, names: readonly string[]): Promise<{ columns: Map<string, FacetColumn> }> {
	const rows = await database.ask<FacetRow>(
		`select term, shelf, bucket, packed from unnest($1::text[]) as asked (name) cross join lateral (
			select term, shelf, bucket, packed from posting_block where term >= asked.name and term < asked.name || chr(1114111) offset 0) as block
			order by term, bucket`,
		[names.map(facetNamed)]
	);
	const pieces = new Map(names.map((name) => [name, new Map<string, Piece[]>()]));
	for (const row of rows) {
		const values = pieces.get(row.term.split(FACET_MARK)[1]!)!;
		const known = values.get(row.term);
		if (known) known.push(row);
		else values.set(row.term, [row]);
	}
	const columns = new Map(
		[...pieces].map(([name, values]) => [name, new Map([...values].map(([term, of]) => [term, columnOf(of).docs] as const))])
	);
	return { columns };
}
