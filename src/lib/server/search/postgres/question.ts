import { Reach, Statement } from '#lib/server/store/postgres/statement';
import { literal, recordTable } from '#lib/server/store/postgres/names';
import { isStorableText } from '#lib/server/store/plain';
import type { Token } from '#lib/domain/shared/audience';
import type { ParsedQuery } from '../query';
import type { CheckedQuery } from '../request';
import { FACET_MARK, facetText } from './postings';
import { everything, scored, type Slot } from './scored';

export interface Question {
	readonly query: CheckedQuery;
	readonly parsed: ParsedQuery;
	readonly slots: readonly Slot[];
	readonly byDate: boolean;
	/** Kinds that are searched. */
	readonly kinds: readonly string[];
	readonly tokens: ReadonlySet<Token> | null;
	/** Terms for each of which the first readable record that holds it is wanted, to see how it is written. */
	readonly samples: readonly string[];
}

/**
 * One statement that answers a question: what matches, its order, the counts and the documents of the page, all filtered
 * by what the reader may read and in one snapshot. The score is that of `worth` and `rarity` in `scoring.ts`.
 */
export function questionStatement(question: Question): { text: string; args: readonly unknown[] } {
	const { query, parsed, slots, byDate, kinds, tokens, samples } = question;
	const ask = new Statement();
	const reach = new Reach(ask, tokens);
	const ofKinds = `kind = any (${ask.value(query.kinds?.filter(isStorableText) ?? kinds)}::text[])`;
	const expressions = [
		...(parsed.blank ? [everything(ask, reach, parsed)] : scored(ask, reach, parsed, slots)),
		matching(ask, question),
		`narrowed as materialized (select * from matching where ${ofKinds})`,
		...page(ask, query, byDate)
	];
	const place = `page.group_ desc, page.value_ desc, page.ref`;
	return {
		text: `${reach.with(...expressions)} select
			(select json_agg(json_build_array(kind, records)) from (select kind, count(*) as records from matching group by kind) as by_kind) as kinds,
			${facetCounts(ask, query)} as facets,
			(select json_agg(json_build_object('kind', page.kind, 'id', page.id, 'group', page.group_, 'value', page.value_,
				'record', ${documentOf('page', kinds)}) order by ${place}) from page) as hits,
			${parsed.blank ? "'[]'::json" : 'array_to_json(array(select distinct term from found where doc in (select doc from page)))'} as terms,
			${parsed.blank ? "'[]'::json" : 'array_to_json(array(select slot from slot where not quoted and not exists (select from word where word.slot = slot.slot)))'} as missing,
			(select json_agg(json_build_object('term', sample.term, 'kind', sample.kind, 'id', sample.id, 'record', ${documentOf('sample', kinds)}))
				from (
					select asked.term, first.kind, first.id from unnest(${ask.value(samples)}::text[]) as asked (term)
					cross join lateral (select d.kind, d.id from posting join search_record as d using (doc)
						where posting.term = asked.term and ${reach.admits('d.class')} order by posting.doc limit 1) as first
				) as sample) as samples`,
		args: ask.args
	};
}

/** The matches with what narrowing, counting and ordering need of them; what is not asked for is not read. */
function matching(ask: Statement, { query, kinds, byDate }: Question): string {
	const ofKinds = `matched.kind = any (${ask.value(kinds)}::text[])`;
	if (!byDate && query.where.length === 0 && query.facets.length === 0) {
		return `matching as materialized (select * from matched where ${ofKinds})`;
	}
	const holdsFacets = query.where.length > 0 ? ` and ${facetsHeld(ask, query)}` : '';
	return `matching as materialized (select matched.*, d.at, d.facets from matched join search_record as d using (doc)
		where ${ofKinds}${holdsFacets})`;
}

/** Any value of one facet, and all of several facets. */
function facetsHeld(ask: Statement, { where }: CheckedQuery): string {
	const wanted = where.map(([name, values]) => values.filter(isStorableText).map((value) => facetText(name, value)));
	return `not exists (select from json_array_elements(${ask.value(JSON.stringify(wanted))}::text::json) as wanted
		where not d.facets && array(select json_array_elements_text(wanted)))`;
}

const facetCounts = (ask: Statement, { facets }: CheckedQuery): string =>
	facets.length === 0
		? 'null::json'
		: `(select json_agg(json_build_array(facet, records)) from (
				select facet, count(*) as records from narrowed cross join unnest(narrowed.facets) as facet
				where split_part(facet, '${FACET_MARK}', 1) = any (${ask.value(facets.filter(isStorableText))}::text[]) group by facet
			) as by_facet)`;

/**
 * The matches behind the cursor, in order. Only those that can stand on the page, ties included, are looked up for the
 * reference that orders ties. Scores are rounded, as the order in which they are added up may differ.
 */
function page(ask: Statement, { after, limit }: CheckedQuery, byDate: boolean): string[] {
	const most = ask.value(limit + 1);
	const first = `order by group_ desc, value_ desc fetch first (${most}) rows with ties`;
	const placed = byDate
		? `select doc, (at is not null)::int as group_, coalesce(at, '') collate "C" as value_ from narrowed`
		: 'select doc, whole::int as group_, round(score * 1e6) / 1e6 as value_ from narrowed';
	const [group, value, ref] = (after ?? []).map((each) => ask.value(each));
	const top = after
		? `(select * from placed where group_ < ${group}::int or (group_ = ${group}::int and value_ < ${value}) ${first})
			union all (select * from placed where group_ = ${group}::int and value_ = ${value})`
		: `select * from placed ${first}`;
	const beyond = after ? `where group_ < ${group}::int or value_ < ${value} or (kind || '/' || id) collate "C" > ${ref}` : '';
	return [
		`placed as materialized (${placed})`,
		`page as materialized (select top.*, d.kind, d.id, (d.kind || '/' || d.id) collate "C" as ref
			from (${top}) as top join search_record as d using (doc) ${beyond}
			order by group_ desc, value_ desc, ref limit ${most})`
	];
}

/** The document of a row that has `kind` and `id`, whichever table it lies in. */
const documentOf = (row: string, kinds: readonly string[]): string =>
	`case ${row}.kind ${kinds
		.map(
			(kind) =>
				`when ${literal(kind)} then (select json_build_object('shape', r.shape, 'value', r.value) from ${recordTable(kind)} as r where r.id = ${row}.id)`
		)
		.join(' ')} end`;
