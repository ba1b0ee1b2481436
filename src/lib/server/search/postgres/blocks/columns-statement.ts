import type { Token } from '#lib/domain/shared/audience';
import { Statement } from '#lib/server/store/postgres/statement';
import { Reachable } from '../reachable';
import { held } from './tables';

/** Terms that an unfinished word may become, at most; the same on the embedded engine. */
const MOST_BEGUN = 2_000;
/** Rows that are read of what an unfinished word may become, beside the blocks: one of two letters can be the beginning of half the postings. */
const MOST_LOOSE = 20_000;

export interface Asked {
	readonly terms: readonly string[];
	/** Those of which it is asked as well where they stand in each record. */
	readonly placed: readonly string[];
	/** Terms from `prefix` up to `prefixEnd` as well. */
	readonly begun: readonly { readonly prefix: string; readonly prefixEnd: string }[];
	readonly tokens: ReadonlySet<Token> | null;
	readonly kinds: readonly string[];
}

/** A row of the answer: a piece of what holds a term or, without one, what is known of all. */
export interface ColumnRow extends Record<string, unknown> {
	readonly term: string | null;
	readonly shelf: number;
	readonly bucket: number | null;
	readonly packed: Buffer;
	/** Whether it tells where the term stands, and not who holds it. */
	readonly is_place: boolean;
	readonly known: Known | null;
}

export interface Known {
	/** The readable shelves, each with its kind. */
	readonly shelves: readonly (readonly [shelf: number, kind: string])[];
	/** How many records the reader may read, and how long they are together. */
	readonly records: number;
	readonly length: number;
	readonly generation: number;
}

/**
 * Who holds each of some terms, of the records that a reader may read, in one snapshot: from blocks where there are any, and rows of
 * what is in none or changed since.
 */
export function columnsStatement({ terms, placed, begun, tokens, kinds }: Asked): { text: string; args: readonly unknown[] } {
	const ask = new Statement();
	const reach = new Reachable(ask, tokens, kinds);
	const blocked = `(select coalesce(array_agg(shelf), '{}') from blocked_term where blocked_term.term = asked.term and ${reach.admits('shelf')})`;
	const loose = (shelves: string, more = ''): string =>
		`cross join lateral (select shelf, doc, length, occurrences from posting
			where posting.term = asked.term and posting.shelf = any ((${shelves})::int[]) ${more} offset 0) as posting`;
	return {
		text: `${reach.with(
			...stepping(ask, begun),
			`fresh as materialized (select coalesce(array_agg(doc order by doc), '{}') as docs from search_unsettled)`,
			`asked as materialized (select term, sure, ${blocked} as blocked from (
				select unnest(${ask.value(terms)}::text[]) as term, true as sure
				${begun.length > 0 ? `union all select term, false from step where term is not null and term <> all (${ask.value(terms)}::text[])` : ''}) as asked)`,
			`loose as materialized (${['sure', ...(begun.length > 0 ? [`not sure limit ${MOST_LOOSE}`] : [])]
				.map(
					(which) =>
						`(select asked.term, posting.* from asked ${loose('select array(select unnest((select shelves from reachable)::int[]) except select unnest(asked.blocked))')} where ${which})`
				)
				.join(' union all ')})`,
			`changed as materialized (select asked.term, posting.* from asked
					${loose('asked.blocked', 'and posting.doc = any ((select docs from fresh)::int[])')})`
		)}
		select null::text as term, null::int as shelf, null::int as bucket, false as is_place,
			(select string_agg(int4send(doc), '') from unnest((select docs from fresh)::int[]) as doc) as packed,
			(select json_build_object('generation', (select generation from search_settled),
				'shelves', (select coalesce(json_agg(json_build_array(shelf, kind)), '[]') from search_shelf where ${reach.admits('shelf')}),
				'records', coalesce(sum(records), 0), 'length', coalesce(sum(length), 0))
				from search_class where ${reach.admitsClass('search_class.class')}) as known
		union all
		select term, shelf, bucket, false, packed, null from asked cross join lateral (select shelf, bucket, packed from posting_block
			where posting_block.term = asked.term and posting_block.shelf = any (asked.blocked) offset 0) as block
		${placed.length === 0 ? '' : placesOf(ask.value(placed))}
		union all
		select term, shelf, null, false, string_agg(int8send((doc::bigint << 32) | ${held('loose')}), ''), null
			from (select * from loose union all select * from changed) as loose group by term, shelf`,
		args: ask.args
	};
}

const placesOf = (placed: string): string => `union all
		select term, shelf, bucket, true, packed, null from asked cross join lateral (select shelf, bucket, packed from posting_place
			where posting_place.term = asked.term and posting_place.shelf = any (asked.blocked) offset 0) as place
			where asked.term = any (${placed}::text[])`;

/** Each term that begins so, looked up one behind the other: to read all of their postings would take far longer. */
function stepping(ask: Statement, begun: Asked['begun']): string[] {
	if (begun.length === 0) return [];
	const asked = ask.value(JSON.stringify(begun));
	return [
		`step (term, ends, steps) as (
			select (select min(posting.term) from posting where posting.term >= begun.prefix and posting.term < begun."prefixEnd"), begun."prefixEnd", 1
				from json_to_recordset(${asked}::text::json) as begun (prefix text, "prefixEnd" text)
			union all
			select (select min(posting.term) from posting where posting.term > step.term and posting.term < step.ends), ends, steps + 1
				from step where term is not null and steps < ${MOST_BEGUN})`
	];
}
