import type { Statement } from '#lib/server/store/postgres/statement';
import type { ParsedQuery } from '../query';
import { mostOf, wantsAll } from '../ladder';
import { SCORING } from '../scoring';
import type { Wording } from '../other-wordings';
import { withFeedback } from './feedback';
import { otherwiseWorded } from './otherwise-worded';
import { mayHold, phrasePlaces } from './pairs';
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

/** Words up to which a question is answered by all of them, however many records hold these. */
export const ALL_LOOKED_UP = 8;
/** Holders of a word up to which they are counted to work out which words are looked up, and how many a word with more is taken to have at most. */
const MOST_COUNTED = 5_000;
const AS_MANY = 60_000;

/**
 * `typed` the words that were asked for, and `slot` those that are looked up. That is all of them, but of a long question so many
 * words that about `room` postings are gone through: those that fewest records hold and therefore tell most, and the quoted ones
 * in any case. So a pasted text costs about what a sentence does.
 */
function asked(ask: Statement, reach: Reachable, slots: readonly Slot[], room: number): string[] {
	const typed = `typed as materialized (select * from json_to_recordset(${ask.value(JSON.stringify(slots))}::text::json)
		as slot (slot int, term text, counts float8, quoted boolean, prefix text, "prefixEnd" text, beginnings text[], alike text[]))`;
	if (slots.length <= ALL_LOOKED_UP) return [typed, `slot as not materialized (select * from typed)`];
	return [
		typed,
		`slot as materialized (select typed.* from typed join (
				select typed.slot, sum(held.holders) over (order by typed.quoted desc, held.holders, typed.slot) as so_far, typed.quoted
				from typed cross join lateral (select case when count(*) < ${MOST_COUNTED} then count(*) else (select least(records, ${AS_MANY}) from corpus) end as holders
					from (select from posting where posting.term = typed.term and ${reach.admits('posting.shelf')} limit ${MOST_COUNTED}) as some_) as held
			) as counted using (slot) where counted.so_far <= ${ask.value(room)}::int or counted.quoted)`
	];
}

/** Everything readable: nothing was asked for but what is to be left out. */
export const everything = (ask: Statement, reach: Reachable, parsed: ParsedQuery): string =>
	`matched as (select d.doc, d.shelf, true as whole, 0::float8 as score, d.at from search_record as d
		where ${[reach.admits('d.shelf'), ...sieve(ask, reach, parsed)].join(' and ')})`;

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
export function scored(
	ask: Statement,
	reach: Reachable,
	parsed: ParsedQuery,
	slots: readonly Slot[],
	byDate: boolean,
	room: number
): string[] {
	const { prefix, alike } = SCORING;
	const otherwise = otherwiseWorded(ask, slots, reach);
	const sieves = sieve(ask, reach, parsed);
	const sifted = sieves.length === 0 ? '' : `join search_record as d using (doc) where ${sieves.join(' and ')}`;
	const posted = (condition: string): string =>
		`cross join lateral (select term, shelf, doc, length, occurrences from posting where ${condition} and ${reach.admits('posting.shelf')} offset 0)`;
	return [
		corpus(reach),
		...asked(ask, reach, slots, room),
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
		// One word at most is unfinished, and a misspelt one is held by no record as it is: both may be in one question.
		`nearly as materialized (select slot, doc, shelf, length, sum(occurrences * factor) as occurrences from begun
			where (slot, doc) not in (select exactly.slot, exactly.doc from exactly join slot using (slot) where slot.prefix is not null)
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
				exact_worth * ${saturation('exactly')} as worth, slot from exactly join weight using (slot)
			${otherwise.length > 0 ? `union all select doc, shelf, 0, 0, true, also_worth * ${saturation('also')}, slot from also join weight using (slot)` : ''}
			union all
			select doc, shelf, 0, 0, weight.exact = 0, near_worth * ${saturation('nearly')}, slot from nearly join weight using (slot))`,
		...(wantsAll(slots.length, byDate) ? byLadder(slots.length, sifted) : withFeedback(reach, sieves))
	];
}

/** The records with all of the words; where there is none, those with most of them, or any. */
function byLadder(words: number, sifted: string): string[] {
	const quoted = `sum(quoted) = (select count(*) from slot where slot.quoted)`;
	return [
		`whole as materialized (select weighty.* from (${holdingAll(words)}) as weighty ${sifted})`,
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

/** The records with all of the words. Of one word each record stands there once, and of two they are put side by side: grouping takes far longer. */
function holdingAll(words: number): string {
	const quoted = `(select count(*) from slot where slot.quoted)`;
	if (words === 1)
		return `select doc, shelf, exact = 1 as whole, worth as score, null::text as at from weighed where quoted = ${quoted}`;
	if (words === 2)
		return `select doc, one.shelf, one.exact + other.exact = 2 as whole, one.worth + other.worth as score, null::text as at
			from weighed as one join weighed as other using (doc) where one.slot = 0 and other.slot = 1 and one.quoted + other.quoted = ${quoted}`;
	return `select doc, shelf, sum(exact) = (select count(*) from slot) as whole, sum(worth) as score, null::text as at from weighed
		group by doc, shelf having count(*) = (select count(*) from slot) and sum(quoted) = ${quoted}`;
}

/**
 * What a record `d` must pass besides holding words. Sequences have one space between terms, two where a part ends. However
 * many phrases are asked for, the statement is the same text: servers keep each text that they were ever prepared for.
 */
function sieve(ask: Statement, reach: Reachable, { phrases, without }: ParsedQuery): string[] {
	const [single, several] = [without.filter((terms) => terms.length === 1), without.filter((terms) => terms.length > 1)];
	return [
		...(phrases.length > 0
			? [
					`case when ${mayHold(`${ask.value(phrases.flatMap(phrasePlaces))}::int[]`)} then
						not exists (select from unnest(${ask.value(phrases.map(asText))}::text[]) as phrase where position(phrase in d.sequence) = 0)
						else false end`
				]
			: []),
		...(several.length > 0
			? [
					`not exists (select from json_to_recordset(${ask.value(JSON.stringify(several.map(asPhrase)))}::text::json) as unwanted (phrase text, places int[])
						where case when ${mayHold('unwanted.places')} then position(phrase in d.sequence) > 0 else false end)`
				]
			: []),
		...(single.length > 0
			? [
					`(d.doc in (select doc from posting where posting.term = any (${ask.value(single.flat())}::text[])
						and ${reach.admits('posting.shelf')})) is not true`
				]
			: [])
	];
}

const asText = (terms: readonly string[]): string => ` ${terms.join(' ')} `;
const asPhrase = (terms: readonly string[]) => ({ phrase: asText(terms), places: phrasePlaces(terms) });
