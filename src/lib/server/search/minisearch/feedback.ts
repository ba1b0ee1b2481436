import { FEEDBACK, rarity, SCORING, worthAt } from '../scoring.ts';
import { HeldTerms } from './held-terms.ts';
import type { Postings } from './postings.ts';
import type { View } from './view.ts';

/** A word that a question is taken to mean as well, and what it weighs beside the others: together they weigh 1. */
export interface Added {
	readonly postings: Postings;
	readonly weight: number;
	/** How telling it is to this reader. */
	readonly rare: number;
}

/**
 * The words that the best answers to a question have in common. Only readable records come in, and only readable ones are
 * counted: what a reader may not read adds no word and moves none.
 * `best`: the best records by number, with their scores.
 */
export function addedBy(best: ReadonlyMap<number, number>, view: View): Added[] {
	held.clear(view.shelf.vocabulary.numbers);
	const total = [...best.values()].reduce((sum, score) => sum + score, 0);
	for (const [number, score] of best) {
		const damped = view.damped[number]!;
		const share = score / total;
		held.addRecord(
			view.shelf.sequences.of(number),
			(occurrences) => share * worthAt(1, Math.min(occurrences, SCORING.mostOccurrences), damped)
		);
	}
	const shared = Math.min(FEEDBACK.shared, best.size);
	const candidates: Candidate[] = [];
	for (const term of held.terms) {
		if (held.records(term) < shared) continue;
		const postings = view.shelf.vocabulary.numbered(term);
		if (postings && postings.facet === null) candidates.push({ postings, saturated: held.worth(term) });
	}
	candidates.sort((a, b) => b.saturated - a.saturated || (a.postings.term < b.postings.term ? -1 : 1));
	const most = Math.min(Math.floor(view.corpus.records * FEEDBACK.common), FEEDBACK.holders);
	return heaviest(candidates.slice(0, FEEDBACK.candidates), view, FEEDBACK.words, most);
}

/** A word of some records, and what it would weigh if it were no rarer than any other. */
export interface Candidate {
	readonly postings: Postings;
	readonly saturated: number;
}

/**
 * The words that weigh most, at most so many, of those that no more than `most` readable records hold. Counting who holds a word is
 * what costs, the first time: those that are likely to weigh much come first, and none is counted that cannot weigh as much as the
 * last of those so far.
 */
export function heaviest(candidates: readonly Candidate[], view: View, words: number, most: number): Added[] {
	const { corpus } = view;
	const likely = ({ postings, saturated }: Candidate): number =>
		saturated * rarity(corpus, Math.min(postings.size, corpus.records));
	const inOrder = candidates
		.map((candidate) => ({ ...candidate, likely: likely(candidate) }))
		.sort((a, b) => b.likely - a.likely || (a.postings.term < b.postings.term ? -1 : 1));
	const chosen: Added[] = [];
	for (const { postings, saturated } of inOrder) {
		const last = chosen.length === words ? chosen.at(-1)!.weight : 0;
		const fewest = Math.max(2, view.holdersAtLeast(postings));
		if (fewest > most || saturated * rarity(corpus, fewest) < last) continue;
		const holders = view.holders(postings);
		if (holders < 2 || holders > most) continue;
		const rare = rarity(corpus, holders);
		if (saturated * rare < last) continue;
		chosen.push({ postings, weight: saturated * rare, rare });
		chosen.sort((a, b) => b.weight - a.weight || (a.postings.term < b.postings.term ? -1 : 1));
		if (chosen.length > words) chosen.pop();
	}
	const sum = chosen.reduce((all, { weight }) => all + weight, 0);
	return chosen.map((word) => ({ ...word, weight: word.weight / sum }));
}

// Used again for every question: only one is answered at a time.
const held = new HeldTerms();
