import type { Reach, Statement } from '#lib/server/store/postgres/statement';
import type { ParsedQuery } from '../query';
import { SCORING } from '../scoring';

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

// An unfinished word of two letters can be the beginning of half the postings; so many of them are looked at.
const MOST_BEGUN = 20_000;

/** Everything readable: nothing was asked for but what is to be left out. */
export const everything = (ask: Statement, reach: Reach, parsed: ParsedQuery): string =>
	`matched as (select d.doc, d.kind, true as whole, 0::float8 as score from search_record as d
		where ${[reach.admits('d.class'), ...sieve(ask, parsed)].join(' and ')})`;

/** The records that hold the words asked for, with their scores: all of the words or, where no record has all, any of them. */
export function scored(ask: Statement, reach: Reach, parsed: ParsedQuery, slots: readonly Slot[]): string[] {
	const { k, b, prefix, alike } = SCORING;
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
		`found as materialized (select posted.*, d.length, d.kind from posted join search_record as d using (doc) where ${reach.admits('d.class')})`,
		`word as materialized (select slot, doc, kind, length, bool_or(exact) as exact,
			coalesce(sum(occurrences) filter (where exact), sum(occurrences)) as occurrences from found group by slot, doc, kind, length)`,
		`holders as materialized (select slot, count(*) filter (where exact)::float8 as exact, count(*)::float8 as whole from word group by slot)`,
		`weighed as materialized (select word.slot, word.doc, word.kind, word.exact, slot.quoted,
				word.exact or holders.exact = 0 as strict,
				slot.times * ln(1 + (corpus.records - held.records + 0.5) / (held.records + 0.5)) * (word.occurrences * (${k} + 1)::float8)
					/ (word.occurrences + ${k} * (1 - ${b} + ${b} * case when corpus.average > 0 then word.length / corpus.average else 1 end)::float8) as worth
			from word join slot using (slot) join holders using (slot) cross join corpus
			cross join lateral (select case when word.exact then holders.exact else holders.whole end as records) as held)`,
		`whole as materialized (select weighty.doc, weighty.kind, weighty.whole, weighty.score from (
				select doc, kind, bool_and(exact) as whole, sum(worth) as score from weighed group by doc, kind
				having count(*) = (select count(*) from slot) and count(*) filter (where quoted and exact) = (select count(*) from slot where slot.quoted)
			) as weighty ${sifted})`,
		// Where no record has all of the words, any of them does.
		`partly as materialized (select weighty.doc, weighty.kind, weighty.whole, weighty.score from (
				select doc, kind, count(*) filter (where exact) = (select count(*) from slot) as whole, sum(worth) as score from weighed
				where strict and not exists (select from whole) group by doc, kind
				having count(*) filter (where quoted and exact) = (select count(*) from slot where slot.quoted)
			) as weighty ${sifted})`,
		'matched as (select * from whole union all select * from partly)'
	];
}

/**
 * What a record `d` must pass besides holding words. Sequences have one space between terms, two where a part ends. However
 * many phrases are asked for, the statement is the same text: servers keep each text that they were ever prepared for.
 */
function sieve(ask: Statement, { phrases, without }: ParsedQuery): string[] {
	const asTexts = (all: ParsedQuery['phrases']): string =>
		`unnest(${ask.value(all.map((terms) => ` ${terms.join(' ')} `))}::text[])`;
	const [single, several] = [without.filter((terms) => terms.length === 1), without.filter((terms) => terms.length > 1)];
	return [
		...(phrases.length > 0
			? [`not exists (select from ${asTexts(phrases)} as phrase where position(phrase in d.sequence) = 0)`]
			: []),
		...(several.length > 0
			? [`not exists (select from ${asTexts(several)} as phrase where position(phrase in d.sequence) > 0)`]
			: []),
		...(single.length > 0
			? [
					`not exists (select from posting where posting.term = any (${ask.value(single.flat())}::text[]) and posting.doc = d.doc)`
				]
			: [])
	];
}
