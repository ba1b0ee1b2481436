import { FEEDBACK, rarity, SCORING, worth } from '../scoring.ts';
import type { Postings } from './postings.ts';
import { BREAK, numbersIn, type Sequence } from './sequence.ts';
import type { View } from './view.ts';

/** A word that a question is taken to mean as well, and what it weighs beside the others: together they weigh 1. */
export interface Added {
	readonly postings: Postings;
	readonly weight: number;
}

/**
 * The words that the best answers to a question have in common. Only readable records come in, and only readable ones are
 * counted: what a reader may not read adds no word and moves none.
 * `best`: the best records by number, with their scores.
 */
export function addedBy(best: ReadonlyMap<number, number>, view: View): Added[] {
	const held = new Map<number, { records: number; worth: number }>();
	const total = [...best.values()].reduce((sum, score) => sum + score, 0);
	for (const [number, score] of best) {
		const length = view.shelf.lengths.at(number);
		for (const [term, occurrences] of occurrencesIn(view.shelf.records[number]!.sequence)) {
			const known = held.get(term) ?? { records: 0, worth: 0 };
			known.records++;
			known.worth += (score / total) * worth(view.corpus, 1, Math.min(occurrences, SCORING.mostOccurrences), length);
			held.set(term, known);
		}
	}
	const most = view.corpus.records * FEEDBACK.common;
	const shared = Math.min(FEEDBACK.shared, best.size);
	const found: Added[] = [];
	for (const [term, { records, worth: saturated }] of held) {
		if (records < shared) continue;
		const postings = view.shelf.vocabulary.numbered(term);
		if (!postings || postings.facet !== null) continue;
		const holders = view.holders(postings, most);
		if (holders > 1 && holders <= most) found.push({ postings, weight: saturated * rarity(view.corpus, holders) });
	}
	const chosen = found
		.sort((a, b) => b.weight - a.weight || (a.postings.term < b.postings.term ? -1 : 1))
		.slice(0, FEEDBACK.words);
	const sum = chosen.reduce((all, { weight }) => all + weight, 0);
	return chosen.map(({ postings, weight }) => ({ postings, weight: weight / sum }));
}

/** How often each term stands in a record, by the term's number; the title, which ends at the first break, counts as in postings. */
function occurrencesIn(sequence: Sequence): Map<number, number> {
	const counts = new Map<number, number>();
	let each: number = SCORING.title;
	for (const number of numbersIn(sequence)) {
		if (number === BREAK) each = 1;
		else counts.set(number, (counts.get(number) ?? 0) + each);
	}
	return counts;
}
