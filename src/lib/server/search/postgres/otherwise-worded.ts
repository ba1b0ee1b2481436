import type { Statement } from '#lib/server/store/postgres/statement';
import { SCORING } from '../scoring';
import type { Reachable } from './reachable';
import type { Wording } from '../other-wordings';
import { mayHold, phrasePlaces } from './pairs';

/** A word of a query with its other wordings. */
interface Reworded {
	readonly slot: number;
	readonly also: readonly Wording[];
}

/** Holders of a word that are counted to find the rarest of a wording. */
const MOST_COUNTED = 20_000;

/**
 * `also`: what holds another wording of a word and not the word itself. Of a wording of several words the `rarest` is looked up, and
 * of the records that hold it those are looked through whose pairs say that they may hold it all. Without other wordings no
 * expressions at all.
 */
export function otherwiseWorded(ask: Statement, slots: readonly Reworded[], reach: Reachable): string[] {
	const wordings = new Map<string, { terms: readonly string[]; phrase: string; places: readonly number[]; slots: number[] }>();
	for (const { slot, also } of slots) {
		for (const terms of also) {
			const phrase = ` ${terms.join(' ')} `;
			const known = wordings.get(phrase) ?? { terms, phrase, places: phrasePlaces(terms), slots: [] };
			wordings.set(phrase, known);
			known.slots.push(slot);
		}
	}
	if (wordings.size === 0) return [];
	const { title, otherwise, mostOccurrences } = SCORING;
	const times = (text: string): string => `(length(${text}) - length(replace(${text}, phrase, ''))) / length(phrase)`;
	return [
		`wording as materialized (select * from json_to_recordset(${ask.value(JSON.stringify([...wordings.values()]))}::text::json)
			as wording (terms text[], phrase text, places int[], slots int[]))`,
		`rarest as materialized (select wording.*, rare.term from wording cross join lateral (
				select asked.term from unnest(terms) as asked (term)
				cross join lateral (select count(*) as holders from (select from posting
					where posting.term = asked.term and ${reach.admits('posting.shelf')} limit ${MOST_COUNTED}) as some_) as held
				order by held.holders, asked.term collate "C" limit 1) as rare)`,
		// Counting takes far longer than looking whether it is there at all. A title ends at the first two spaces; its words count as in postings.
		`spoken as materialized (
			select slots, held.doc, held.shelf, held.length, held.occurrences::int as occurrences from rarest
				cross join lateral (select shelf, doc, length, occurrences from posting
					where cardinality(terms) = 1 and posting.term = rarest.term and ${reach.admits('posting.shelf')} offset 0) as held
			union all
			select slots, held.doc, held.shelf, held.length,
				least(${times('text.sequence')} + ${title - 1} * ${times("left(text.sequence, strpos(text.sequence, '  '))")}, ${mostOccurrences})
				from rarest cross join lateral (select shelf, doc, length from posting
					where cardinality(terms) > 1 and posting.term = rarest.term and ${reach.admits('posting.shelf')} offset 0) as held
				cross join lateral (select d.sequence from search_record as d where d.doc = held.doc
					and case when ${mayHold('rarest.places')} then position(rarest.phrase in d.sequence) > 0 else false end offset 0) as text)`,
		`also as materialized (select slot, doc, shelf, length, sum(occurrences) * ${otherwise}::float8 as occurrences
			from spoken cross join unnest(slots) as slot
			where (slot, doc) not in (select slot, doc from exactly) group by slot, doc, shelf, length)`
	];
}
