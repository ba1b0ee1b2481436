import type { Copy, Run } from '#lib/server/store/postgres/database';
import type { Postings } from './postings';
import { POSTINGS_FORM } from './tables';

/** A record that search finds, with the class of its audience. */
export interface FreshRecord {
	readonly id: string;
	readonly class: number;
	readonly search: Postings;
}

/** Where a record stands in the index. */
interface Placed extends Record<string, unknown> {
	readonly id: string;
	readonly doc: number;
	readonly shelf: number;
}

/**
 * Fills the index of an empty workspace inside one transaction: postings are written without their index, which is then made
 * at once. Writing each into it as it comes took most of the time that bringing a workspace in took. Rows are written as
 * settled (`freeze`), so that searches need not look at them until the server gets round to sweeping.
 *
 * `fill` is handed the way to add records of a kind.
 */
export async function indexAfresh(
	run: Run,
	copy: Copy,
	fill: (add: (kind: string, records: readonly FreshRecord[]) => Promise<void>) => Promise<void>
): Promise<void> {
	await run("set local maintenance_work_mem = '256MB'");
	await run('truncate posting, posting_block, posting_place, blocked_term');
	await run('alter table posting drop constraint posting_pkey');
	await fill(async (kind, records) => {
		if (records.length === 0) return;
		const placed = await run<Placed>(PLACE, [kind, JSON.stringify(records.map(row))]);
		const places = new Map(placed.map((each) => [each.id, each]));
		await copy('copy posting (term, shelf, doc, length, occurrences) from stdin with (freeze)', lines(records, places));
	});
	await run('alter table posting add primary key (term, shelf, doc) include (length, occurrences)');
	await run(
		'insert into search_class (class, records, length) select class, count(*), sum(length) from search_record group by class'
	);
}

const row = ({ id, class: of, search: { terms: _, ...search } }: FreshRecord) => ({ id, class: of, ...search });

const PLACE = `insert into search_record (kind, id, class, shelf, length, at, facets, sequence, pairs, posted, digest)
	select $1, id, class, shelf_of($1, class), length, at, facets, sequence, decode(pairs, 'base64'), ${POSTINGS_FORM}, digest
	from json_to_recordset($2::text::json)
		as fresh (id text, class int, length int, at text, facets text[], sequence text, pairs text, digest text)
	returning id, doc, shelf`;

function* lines(records: readonly FreshRecord[], places: ReadonlyMap<string, Placed>): Generator<string> {
	for (const { id, search } of records) {
		const { doc, shelf } = places.get(id)!;
		const rest = `\t${shelf}\t${doc}\t${search.length}\t`;
		for (const [term, occurrences] of Object.entries(search.terms)) yield `${escaped(term)}${rest}${occurrences}`;
	}
}

/** Terms are letters and digits; values of facets may hold anything. */
const escaped = (term: string): string =>
	/[\\\t\n\r]/.test(term) ? term.replace(/[\\\t\n\r]/g, (letter) => ESCAPES[letter]!) : term;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
