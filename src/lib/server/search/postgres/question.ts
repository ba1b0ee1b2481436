import { Reach, Statement } from '#lib/server/store/postgres/statement';
import { literal, recordTable } from '#lib/server/store/postgres/names';
import { isStorableText } from '#lib/server/store/plain';
import type { Token } from '#lib/domain/shared/audience';
import type { ParsedQuery } from '../query';
import type { CheckedQuery } from '../request';
import { SCORING } from '../scoring';
import { FACET_MARK, facetText } from './postings';

/** A word of a query, with the terms that it may stand for. */
export interface Slot {
	readonly slot: number;
	readonly term: string;
	/** How often it was typed. */
	readonly times: number;
	/** Stood in quotation marks: only the term itself will do. */
	readonly quoted: boolean;
	/** Terms from `prefix` up to `prefixEnd` begin with the unfinished word; null where it is finished. */
	readonly prefix: string | null;
	readonly prefixEnd: string | null;
	readonly beginnings: readonly string[];
	/** Other spellings, tried where the word is not found. */
	readonly alike: readonly string[];
}

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

// An unfinished word of two letters can be the beginning of half the postings; so many of them are looked at.
const MOST_BEGUN = 20_000;

/**
 * One statement that answers a question: what matches, its order, the counts and the documents of the page, all filtered
 * by what the reader may read and in one snapshot. The score is that of `worth` and `rarity` in `scoring.ts`.
 */
export function questionStatement(question: Question): { text: string; args: readonly unknown[] } {
	const { query, parsed, slots, byDate, kinds, tokens, samples } = question;
	const ask = new Statement();
	const reach = new Reach(ask, tokens);
	const where = query.where.map(
		([name, values]) => `d.facets && ${ask.value(values.filter(isStorableText).map((value) => facetText(name, value)))}::text[]`
	);
	const expressions = [
		...(parsed.blank ? [blank(ask, reach, parsed)] : worded(ask, reach, parsed, slots)),
		// What is not asked for is not read: kind and id come from the index alone.
		`matching as materialized (select matched.doc, matched.whole, matched.score, d.kind, d.id,
			${byDate ? 'd.at' : 'null::text as at'}, ${query.facets.length > 0 ? 'd.facets' : "'{}'::text[] as facets"}
			from matched join search_record as d using (doc)
			where ${['d.kind = any (' + ask.value(kinds) + '::text[])', ...where].join(' and ')})`,
		`narrowed as materialized (select * from matching
			where ${query.kinds === null ? 'true' : `kind = any (${ask.value(query.kinds.filter(isStorableText))}::text[])`})`,
		page(ask, query, byDate)
	];
	const place = `page.group_ desc, page.value_ desc, page.ref`;
	return {
		text: `${reach.with(...expressions)} select
			(select json_agg(json_build_array(kind, records)) from (select kind, count(*) as records from matching group by kind) as by_kind) as kinds,
			(select json_agg(json_build_array(facet, records)) from (
				select facet, count(*) as records from narrowed cross join unnest(narrowed.facets) as facet
				where split_part(facet, '${FACET_MARK}', 1) = any (${ask.value(query.facets.filter(isStorableText))}::text[]) group by facet
			) as by_facet) as facets,
			(select json_agg(json_build_object('kind', page.kind, 'id', page.id, 'group', page.group_, 'value', page.value_,
				'record', ${documentOf('page', kinds)}) order by ${place}) from page) as hits,
			${parsed.blank ? "'[]'::json" : 'array_to_json(array(select distinct term from found where doc in (select doc from page)))'} as terms,
			${parsed.blank ? "'[]'::json" : 'array_to_json(array(select slot from slot where not quoted and not exists (select from word where word.slot = slot.slot)))'} as missing,
			(select json_agg(json_build_object('term', sample.term, 'kind', sample.kind, 'id', sample.id, 'record', ${documentOf('sample', kinds)}))
				from (
					select distinct on (asked.term) asked.term, d.kind, d.id
					from unnest(${ask.value(samples)}::text[]) as asked (term)
					join posting on posting.term = asked.term join search_record as d using (doc)
					where ${reach.admits('d.class')} order by asked.term, d.doc
				) as sample) as samples`,
		args: ask.args
	};
}

/** Everything readable: nothing was asked for but what is to be left out. */
const blank = (ask: Statement, reach: Reach, parsed: ParsedQuery): string =>
	`matched as (select d.doc, true as whole, 0::float8 as score from search_record as d
		where ${[reach.admits('d.class'), ...sieve(ask, parsed)].join(' and ')})`;

function worded(ask: Statement, reach: Reach, parsed: ParsedQuery, slots: readonly Slot[]): string[] {
	const { k, b, prefix, alike } = SCORING;
	const quoted = slots.filter((slot) => slot.quoted).length;
	const sieves = sieve(ask, parsed);
	const sifted = sieves.length === 0 ? '' : `join search_record as d using (doc) where ${sieves.join(' and ')}`;
	return [
		`slot as materialized (select * from json_to_recordset(${ask.value(JSON.stringify(slots))}::text::json)
			as slot (slot int, term text, times int, quoted boolean, prefix text, "prefixEnd" text, beginnings text[], alike text[]))`,
		`corpus as materialized (select coalesce(sum(records), 0)::float8 as records,
			coalesce(sum(length)::float8 / nullif(sum(records), 0), 0) as average
			from search_class where ${reach.admits('search_class.class')})`,
		`posted as (
			select slot.slot, posting.term, posting.doc, true as exact, posting.occurrences::float8 as occurrences
				from slot join posting on posting.term = slot.term
			union all
			select slot.slot, posting.term, posting.doc, false, posting.occurrences * ${prefix}::float8
				from slot cross join unnest(slot.beginnings) as begun (term) join posting on posting.term = begun.term
				where begun.term <> slot.term
			union all
			select slot.slot, begun.term, begun.doc, false, begun.occurrences * ${prefix}::float8
				from slot cross join lateral (select * from posting
					where posting.term >= slot.prefix and posting.term < slot."prefixEnd" limit ${MOST_BEGUN}) as begun
				where begun.term <> slot.term and begun.term <> all (slot.beginnings)
			union all
			select slot.slot, posting.term, posting.doc, false, posting.occurrences * ${alike}::float8
				from slot cross join unnest(slot.alike) as other (term) join posting on posting.term = other.term)`,
		`found as materialized (select posted.*, d.length from posted join search_record as d using (doc) where ${reach.admits('d.class')})`,
		`word as materialized (select slot, doc, length, bool_or(exact) as exact,
			coalesce(sum(occurrences) filter (where exact), sum(occurrences)) as occurrences from found group by slot, doc, length)`,
		`holders as materialized (select slot, count(*) filter (where exact)::float8 as exact, count(*)::float8 as whole from word group by slot)`,
		`weighed as materialized (select word.slot, word.doc, word.exact, slot.quoted,
				word.exact or holders.exact = 0 as strict,
				slot.times * ln(1 + (corpus.records - held.records + 0.5) / (held.records + 0.5)) * (word.occurrences * (${k} + 1)::float8)
					/ (word.occurrences + ${k} * (1 - ${b} + ${b} * case when corpus.average > 0 then word.length / corpus.average else 1 end)::float8) as worth
			from word join slot using (slot) join holders using (slot) cross join corpus
			cross join lateral (select case when word.exact then holders.exact else holders.whole end as records) as held)`,
		`whole as materialized (select scored.* from (
				select doc, bool_and(exact) as whole, sum(worth) as score from weighed group by doc
				having count(*) = ${slots.length} and count(*) filter (where quoted and exact) = ${quoted}
			) as scored ${sifted})`,
		// Where no record has all of the words, any of them does.
		`partly as materialized (select scored.* from (
				select doc, count(*) filter (where exact) = ${slots.length} as whole, sum(worth) as score from weighed
				where strict and not exists (select from whole) group by doc
				having count(*) filter (where quoted and exact) = ${quoted}
			) as scored ${sifted})`,
		'matched as (select * from whole union all select * from partly)'
	];
}

/** What a record `d` must pass besides holding words. Sequences have one space between terms, two where a part ends. */
const sieve = (ask: Statement, parsed: ParsedQuery): string[] => [
	...parsed.phrases.map((phrase) => `position(${ask.value(` ${phrase.join(' ')} `)} in d.sequence) > 0`),
	...parsed.without.map((terms) =>
		terms.length === 1
			? `not exists (select from posting where posting.term = ${ask.value(terms[0])} and posting.doc = d.doc)`
			: `position(${ask.value(` ${terms.join(' ')} `)} in d.sequence) = 0`
	)
];

/** The matches behind the cursor, in order. Scores are rounded: the order in which they are added up may differ. */
function page(ask: Statement, { after, limit }: CheckedQuery, byDate: boolean): string {
	const group = byDate ? '(at is not null)::int' : 'whole::int';
	const value = byDate ? `coalesce(at, '') collate "C"` : 'round(score::numeric, 9)::float8';
	const beyond = after
		? `where group_ < ${ask.value(after[0])}::int or (group_ = ${ask.value(after[0])}::int and
			(value_ < ${ask.value(after[1])} or (value_ = ${ask.value(after[1])} and ref > ${ask.value(after[2])})))`
		: '';
	return `page as materialized (select * from (
			select doc, kind, id, ${group} as group_, ${value} as value_, (kind || '/' || id) collate "C" as ref from narrowed
		) as placed ${beyond} order by group_ desc, value_ desc, ref limit ${ask.value(limit + 1)})`;
}

/** The document of a row that has `kind` and `id`, whichever table it lies in. */
const documentOf = (row: string, kinds: readonly string[]): string =>
	`case ${row}.kind ${kinds
		.map(
			(kind) =>
				`when ${literal(kind)} then (select json_build_object('shape', r.shape, 'value', r.value) from ${recordTable(kind)} as r where r.id = ${row}.id)`
		)
		.join(' ')} end`;
