import type { Database, Run } from '#lib/server/store/postgres/database';
import { FACET_MARK } from '../facet-text';
import { PlaceWriter } from './places';
import { BUCKET_BITS, LOCK_BLOCKS } from './tables';

/** Records that are read at once, some ten milliseconds of work: pages are answered in between. */
const READ_AT_ONCE = 100;
const WRITTEN_AT_ONCE = 50;

interface Sequence extends Record<string, unknown> {
	readonly doc: number;
	readonly shelf: number;
	readonly sequence: string;
}

/** The buckets of which a term stands in blocks and not yet where it stands in each record. */
export const unplacedBuckets = async (database: Database): Promise<number[]> =>
	(await database.ask<{ bucket: number }>(UNPLACED)).map(({ bucket }) => bucket);

const UNPLACED = `select distinct bucket from posting_block as block where term >= chr(${FACET_MARK.charCodeAt(0) + 1})
	and not exists (select from posting_place as place where (place.term, place.shelf, place.bucket) = (block.term, block.shelf, block.bucket))`;

/** Writes down where each term that stands in blocks stands in the records of a bucket. Nobody settles blocks meanwhile. */
export const placeBucket = (database: Database, bucket: number): Promise<void> =>
	database.transaction(async (run) => {
		await run(LOCK_BLOCKS);
		const terms = await run<{ term: string; shelf: number }>(
			`select term, shelf from posting_block where bucket = $1 and term >= chr(${FACET_MARK.charCodeAt(0) + 1})`,
			[bucket]
		);
		const shelves = new Map<number, Map<string, PlaceWriter>>();
		for (const { term, shelf } of terms) {
			const writers = shelves.get(shelf) ?? new Map<string, PlaceWriter>();
			shelves.set(shelf, writers.set(term, new PlaceWriter()));
		}
		await readThrough(run, bucket, shelves);
		await run('delete from posting_place where bucket = $1', [bucket]);
		const all = [...shelves].flatMap(([shelf, writers]) => [...writers].map(([term, writer]) => ({ term, shelf, writer })));
		for (let at = 0; at < all.length; at += WRITTEN_AT_ONCE) {
			const rows = all
				.slice(at, at + WRITTEN_AT_ONCE)
				.map(({ term, shelf, writer }) => ({ term, shelf, packed: writer.done().toString('base64') }));
			await run(WRITE, [bucket, JSON.stringify(rows)]);
		}
	});

const WRITE = `insert into posting_place (term, shelf, bucket, packed) select term, shelf, $1::int, decode(packed, 'base64')
	from json_to_recordset($2::text::json) as place (term text, shelf int, packed text)`;

async function readThrough(
	run: Run,
	bucket: number,
	shelves: ReadonlyMap<number, ReadonlyMap<string, PlaceWriter>>
): Promise<void> {
	const first = bucket * 2 ** BUCKET_BITS;
	const last = first + 2 ** BUCKET_BITS - 1;
	for (let from = first; from <= last;) {
		const records = await run<Sequence>(
			'select doc, shelf, sequence from search_record where doc between $1 and $2 order by doc limit $3',
			[from, last, READ_AT_ONCE]
		);
		for (const { doc, shelf, sequence } of records) {
			const writers = shelves.get(shelf);
			if (writers) place(sequence, doc - first, writers);
		}
		if (records.length < READ_AT_ONCE) return;
		from = records.at(-1)!.doc + 1;
	}
}

/** A title ends at the first two spaces, between which there is an empty word. */
function place(sequence: string, record: number, writers: ReadonlyMap<string, PlaceWriter>): void {
	const words = sequence.split(' ');
	const ends = sequence.includes('  ') ? words.indexOf('', 1) : 0;
	for (let at = 1; at < words.length; at++) writers.get(words[at]!)?.add(record, at, at < ends);
}
