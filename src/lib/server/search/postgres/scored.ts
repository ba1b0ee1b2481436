import type { Statement } from '#lib/server/store/postgres/statement';
import type { ParsedQuery } from '../query';
import { mostOf, wantsAll } from '../ladder';
import { SCORING } from '../scoring';
import type { Wording } from '../other-wordings';
import { withFeedback } from './feedback';
import { otherwiseWorded } from './otherwise-worded';
import type { Reachable } from './reachable';
import { corpus, rarity, saturation } from './weighing';

/** A word of a query, with the terms that it may stand for. */
export interface Slot {
	readonly slot: number;
	readonly term: string;
	/** What it counts for, by how often it was typed. */
	readonly counts: number;
	/** Stood in quotation marks: only the term itself will do. */
	readonly quoted: boolean;
	/** Terms from `prefix` up to `prefixEnd` begin with the unfinished word; null where it is finished. */
	readonly prefix: string | null;
	readonly prefixEnd: string | null;
	readonly beginnings: readonly string[];
	/** Other spellings, tried where the word is not found. */
	readonly alike: readonly string[];
	/** Other wordings of the same. */
	readonly also: readonly Wording[];
}

// An unfinished word of two letters can be the beginning of half the postings; so many of them are looked at.
const MOST_BEGUN = 20_000;

/** Everything readable: nothing was asked for but what is to be left out. */
export const everything = (ask: Statement, reach: Reachable, parsed: ParsedQuery): string =>
	`matched as (select d.doc, d.shelf, true as whole, 0::float8 as score, d.at from search_record as d
		where ${[reach.admits('d.shelf'), ...sieve(ask, parsed)].join(' and ')})`;

/**
 * The records that hold the words asked for, with their scores: all, most or any of the words (`ladder.ts`).
 *
 * - `exactly` what holds a word just as asked; `begun` what holds a term that the unfinished or misspelt word may stand for,
 *   and `nearly` the same put together by word and record, without those that hold the word itself
 * - `also` what holds another wording and not the word itself; there only where a word has one, as most questions have none
 * - `weight` what a word is worth by how many readable records hold it
 * - `matched` what answers, and `reached` how much of the words it had to hold
 *
 * The planner cannot know how much a word finds. What is looked up is therefore written so that there is one good way to do it:
 * lateral reads of the postings (`offset 0` keeps them so), and sets that are hashed rather than joined (`in … is true`).
 */
export function scored(ask: Statement, reach: Reachable, parsed: ParsedQuery, slots: readonly Slot[], byDate: boolean): string[] {
	const { prefix, alike } = SCORING;
	const otherwise = otherwiseWorded(ask, slots, reach);
	const sieves = sieve(ask, parsed);
	const sifted = sieves.length === 0 ? '' : `join search_record as d using (doc) where ${sieves.join(' and ')}`;
	const posted = (condition: string): string =>
		`cross join lateral (select term, shelf, doc, length, occurrences from posting where ${condition} and ${reach.admits('posting.shelf')} offset 0)`;
	return [
		`slot as materialized (select * from json_to_recordset(${ask.value(JSON.stringify(slots))}::text::json)
			as slot (slot int, term text, counts float8, quoted boolean, prefix text, "prefixEnd" text, beginnings text[], alike text[]))`,
		corpus(reach),
		`exactly as materialized (select slot.slot, held.doc, held.shelf, held.length, held.occurrences
			from slot ${posted('posting.term = slot.term')} as held)`,
		...otherwise,
		`begun as materialized (
			select slot.slot, held.*, ${prefix}::float8 as factor from slot cross join unnest(slot.beginnings) as asked (term)
				${posted('posting.term = asked.term')} as held
				where asked.term <> slot.term
			union all
			select slot.slot, held.*, ${prefix}::float8 from slot
				cross join lateral (select term, shelf, doc, length, occurrences from posting
					where posting.term >= slot.prefix and posting.term < slot."prefixEnd" and ${reach.admits('posting.shelf')}
					limit ${MOST_BEGUN}) as held
				where held.term <> slot.term and held.term <> all (slot.beginnings)
			union all
			select slot.slot, held.*, ${alike}::float8 from slot cross join unnest(slot.alike) as asked (term)
				${posted('posting.term = asked.term')} as held)`,
		// One word at most is unfinished, and a misspelt one is held by no record as it is.
		`nearly as materialized (select slot, doc, shelf, length, sum(occurrences * factor) as occurrences from begun
			where doc not in (select exactly.doc from exactly join slot using (slot) where slot.prefix is not null)
				${otherwise.length > 0 ? 'and (slot, doc) not in (select slot, doc from also)' : ''}
			group by slot, doc, shelf, length)`,
		`weight as materialized (select slot.slot, slot.quoted, held.exact, held.also, held.nearly,
				slot.counts * ${rarity('held.exact')} as exact_worth, slot.counts * ${rarity('(held.exact + held.also)')} as also_worth,
				slot.counts * ${rarity('(held.exact + held.also + held.nearly)')} as near_worth
			from slot cross join corpus
			left join (select slot, count(*) as records from exactly group by slot) as exact using (slot)
			left join (select slot, count(*) as records from nearly group by slot) as near using (slot)
			${otherwise.length > 0 ? 'left join (select slot, count(*) as records from also group by slot) as other using (slot)' : ''}
			cross join lateral (select coalesce(exact.records, 0)::float8 as exact, coalesce(near.records, 0)::float8 as nearly,
				${otherwise.length > 0 ? 'coalesce(other.records, 0)' : '0'}::float8 as also) as held)`,
		`weighed as not materialized (
			select doc, shelf, 1 as exact, weight.quoted::int as quoted, true as strict,
				exact_worth * ${saturation('exactly')} as worth from exactly join weight using (slot) cross join corpus
			${otherwise.length > 0 ? `union all select doc, shelf, 0, 0, true, also_worth * ${saturation('also')} from also join weight using (slot) cross join corpus` : ''}
			union all
			select doc, shelf, 0, 0, weight.exact = 0, near_worth * ${saturation('nearly')} from nearly join weight using (slot) cross join corpus)`,
		...(wantsAll(slots.length, byDate) ? byLadder(slots.length, sifted) : withFeedback(reach, sieves))
	];
}

/** The records with all of the words; where there is none, those with most of them, or any. */
function byLadder(words: number, sifted: string): string[] {
	const quoted = `sum(quoted) = (select count(*) from slot where slot.quoted)`;
	return [
		`whole as materialized (select weighty.* from (
				select doc, shelf, sum(exact) = (select count(*) from slot) as whole, sum(worth) as score, null::text as at from weighed group by doc, shelf
				having count(*) = (select count(*) from slot) and ${quoted}
			) as weighty ${sifted})`,
		`partly as materialized (select weighty.* from (
				select doc, shelf, sum(exact) = (select count(*) from slot) as whole, sum(worth) as score, null::text as at,
					count(*) as words from weighed where strict and not exists (select from whole) group by doc, shelf
				having ${quoted}
			) as weighty ${sifted})`,
		`least as materialized (select coalesce((select ${mostOf(words)} where exists (
			select from partly where words >= ${mostOf(words)})), 1) as words)`,
		`matched as (select * from whole union all
			select doc, shelf, whole, score, at from partly where words >= (select words from least))`,
		`reached as (select case when exists (select from whole) or (select count(*) from slot) = 1 then 'all'
			when (select words from least) > 1 then 'most' else 'any' end as how)`
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
					`not exists (select from posting where posting.term = any (${ask.value(single.flat())}::text[])
						and posting.shelf = d.shelf and posting.doc = d.doc)`
				]
			: [])
	];
}
