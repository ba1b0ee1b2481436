import type { Statement } from '#lib/server/store/postgres/statement';
import { SCORING } from '../scoring';
import type { Reachable } from './reachable';
import type { Wording } from '../other-wordings';

/** A word of a query with its other wordings. */
interface Reworded {
	readonly slot: number;
	readonly also: readonly Wording[];
}

/**
 * `also`: what holds another wording of a word and not the word itself. Records that hold all terms of a wording are found first,
 * and only in these it is looked whether the terms follow each other. Without other wordings no expressions at all.
 */
export function otherwiseWorded(ask: Statement, slots: readonly Reworded[], reach: Reachable): string[] {
	const wordings = new Map<string, { terms: readonly string[]; phrase: string; slots: number[] }>();
	for (const { slot, also } of slots) {
		for (const terms of also) {
			const phrase = ` ${terms.join(' ')} `;
			const known = wordings.get(phrase) ?? { terms, phrase, slots: [] };
			wordings.set(phrase, known);
			known.slots.push(slot);
		}
	}
	if (wordings.size === 0) return [];
	const { title, otherwise, mostOccurrences } = SCORING;
	const times = (text: string): string => `(length(${text}) - length(replace(${text}, phrase, ''))) / length(phrase)`;
	return [
		`wording as materialized (select * from json_to_recordset(${ask.value(JSON.stringify([...wordings.values()]))}::text::json)
			as wording (terms text[], phrase text, slots int[]))`,
		`worded as materialized (select phrase, slots, cardinality(terms) = 1 as single, held.doc, held.shelf, held.length,
				max(held.occurrences) as occurrences
			from wording cross join unnest(terms) as asked (term)
			cross join lateral (select term, shelf, doc, length, occurrences from posting
				where posting.term = asked.term and ${reach.admits('posting.shelf')} offset 0) as held
			group by 1, 2, terms, 4, 5, 6 having count(*) = cardinality(terms))`,
		// Few of them hold the wording, and counting takes far longer than looking whether it is there at all. A title ends at the first two spaces; its words count as in postings.
		`spoken as materialized (select slots, doc, shelf, length, case when single then occurrences else (
				select least(${times('sequence')} + ${title - 1} * ${times("left(sequence, strpos(sequence, '  '))")}, ${mostOccurrences})
				from search_record where search_record.doc = worded.doc and position(phrase in sequence) > 0) end as occurrences from worded)`,
		`also as materialized (select slot, doc, shelf, length, sum(occurrences) * ${otherwise}::float8 as occurrences
			from spoken cross join unnest(slots) as slot
			where occurrences > 0 and (slot, doc) not in (select slot, doc from exactly) group by slot, doc, shelf, length)`
	];
}
