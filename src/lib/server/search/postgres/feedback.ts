import { FEEDBACK, SCORING } from '../scoring';
import type { Reachable } from './reachable';
import { rarity, saturation } from './weighing';

/**
 * The records that hold any of the words of a long question, ordered anew by what the best of them have in common, and some
 * more that hold enough of that. `addedBy` and `matchesOfLong` of the embedded engine say the same in TypeScript.
 *
 * - `first` what holds any of the words asked for, `best` the ten that stand highest, `heard` their words
 * - `telling` the words that they share, those most held first; `counted` how many readable records hold each of these. No more
 *   are counted than may hold a word, so that this costs the same in a workspace of any size
 * - `added` those that weigh most, and `adding` what each adds to whom
 *
 * `sieves`: what a record `d` must pass besides holding words.
 */
export function withFeedback(reach: Reachable, sieves: readonly string[]): string[] {
	const { records, part, weight, related } = FEEDBACK;
	const quoted = `(select count(*) from slot where slot.quoted)`;
	const passes = (rows: string): string =>
		sieves.length === 0
			? rows
			: `select rows_.* from (${rows}) as rows_ join search_record as d using (doc) where ${sieves.join(' and ')}`;
	return [
		`first as materialized (${passes(`select doc, shelf, sum(worth) as score from weighed where strict group by doc, shelf having sum(quoted) = ${quoted}`)})`,
		`best as materialized (select doc, score from first order by round(score * 1e6) desc, doc
			limit (select least(${records}, floor(count(*) * ${part})) from first))`,
		...addedWords(reach),
		`adding as materialized (select held.doc, held.shelf,
				(select sum(counts) from slot) * ${weight / (1 - weight)}::float8 * added.weight * added.rare * ${saturation('held')} as worth
			from added cross join corpus cross join lateral (select shelf, doc, length, occurrences from posting
				where posting.term = added.term and ${reach.admits('posting.shelf')} offset 0) as held)`,
		`further as materialized (${passes(`select doc, shelf, sum(worth) as score from adding
			where (doc in (select doc from first)) is not true and ${quoted} = 0 group by doc, shelf having count(*) >= ${related}`)})`,
		`matched as (select doc, shelf, false as whole, sum(score) as score, null::text as at from (
				select * from first
				union all select * from further
				union all select doc, shelf, worth from adding where (doc in (select doc from first)) is true
			) as all_ group by doc, shelf)`,
		`reached as (select 'any' as how)`
	];
}

/** From `heard` to `added`, where `best` holds the best records (`doc`) and their scores, and `corpus` stands before. */
export function addedWords(reach: Reachable): string[] {
	const { candidates, words, shared } = FEEDBACK;
	return [
		`heard as materialized (select word.term, least(sum(word.counts), ${SCORING.mostOccurrences})::float8 as occurrences, d.length, best.share
			from (select doc, score / sum(score) over () as share from best) as best join search_record as d using (doc)
			cross join lateral (
				select unnest(string_to_array(d.sequence, ' ')) as term, 1 as counts
				union all
				select unnest(string_to_array(left(d.sequence, strpos(d.sequence, '  ')), ' ')), ${SCORING.title - 1}
			) as word where word.term <> '' group by d.doc, word.term, d.length, best.share)`,
		`telling as materialized (select term, sum(heard.share * ${saturation('heard')}) as saturated
			from heard cross join corpus group by term having count(*) >= least(${shared}, (select count(*) from best))
			order by saturated desc, term collate "C" limit ${candidates})`,
		`most as materialized (select least(floor(records * ${FEEDBACK.common}), ${FEEDBACK.holders})::bigint as holders from corpus)`,
		`counted as materialized (select telling.term, telling.saturated, held.holders from telling cross join most
			cross join lateral (select count(*)::float8 as holders from (select from posting
				where posting.term = telling.term and ${reach.admits('posting.shelf')} limit most.holders + 1) as some_) as held
			where held.holders between 2 and most.holders)`,
		`added as materialized (select term, rare, weight / sum(weight) over () as weight from (
				select term, ${rarity('counted.holders')} as rare, saturated * ${rarity('counted.holders')} as weight
				from counted cross join corpus order by weight desc, term collate "C" limit ${words}
			) as heaviest)`
	];
}
