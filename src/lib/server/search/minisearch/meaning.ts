import type { ParsedQuery, QueryWord } from '../query.ts';
import { beginningOf, respellings, slipsAllowed } from '../spelling.ts';
import type { Holders } from './known-wordings.ts';
import type { Postings } from './postings.ts';
import type { View } from './view.ts';
import { Wordings } from './wordings.ts';

/** What a word of a query means to one reader: only terms of records that they can read. */
export interface Meaning {
	readonly word: QueryWord;
	readonly exact: Postings | null;
	/** What holds another wording of it. */
	readonly also: Holders;
	/** Terms that the unfinished word may become. */
	readonly beginnings: readonly Postings[];
	/** Terms spelled alike, likeliest first; only where the word is neither found nor the beginning of one. */
	readonly alike: readonly Postings[];
}

const MOST_BEGINNINGS = 2_000;
const MOST_ALIKE = 5;
/** Words of one query for which other spellings are tried; it takes some milliseconds for each. */
const MOST_MISSPELT = 5;

export function meaningsOf(query: ParsedQuery, view: View): Meaning[] {
	let tries = MOST_MISSPELT;
	const worded = new Wordings(view);
	return query.words.map((word) => {
		const exact = view.term(word.term);
		const beginnings = word.unfinished && !word.exact ? beginningsOf(word, view, exact) : [];
		const also = worded.holders(word.also);
		const missing = !exact && beginnings.length === 0 && also.numbers.length === 0 && !word.exact;
		return { word, exact, also, beginnings, alike: missing && tries-- > 0 ? alikeTo(word, view) : [] };
	});
}

function beginningsOf(word: QueryWord, view: View, exact: Postings | null): Postings[] {
	const beginning = beginningOf(word.typed);
	const found = new Set<Postings>();
	if (!beginning) return [];
	for (const term of beginning.terms) {
		const postings = view.term(term);
		if (postings) found.add(postings);
	}
	for (const postings of view.shelf.vocabulary.beginning(beginning.prefix)) {
		if (found.size >= MOST_BEGINNINGS) break;
		if (view.knows(postings)) found.add(postings);
	}
	if (exact) found.delete(exact);
	return [...found];
}

function alikeTo(word: QueryWord, view: View): Postings[] {
	const near = [...respellings(word.typed)].map((term) => view.term(term)).filter((postings) => postings !== null);
	const candidates = near.length > 0 ? near : farther(word, view);
	const holders = new Map(candidates.map((postings) => [postings, view.holders(postings)]));
	return candidates.sort((a, b) => holders.get(b)! - holders.get(a)! || (a.term < b.term ? -1 : 1)).slice(0, MOST_ALIKE);
}

/** The readable terms at the least distance at which there are any. */
function farther(word: QueryWord, view: View): Postings[] {
	const slips = slipsAllowed(word.term);
	if (slips === 0) return [];
	const found = [...view.shelf.vocabulary.like(word.term, slips)].filter(([postings]) => view.knows(postings));
	const least = Math.min(...found.map(([, distance]) => distance));
	return found.filter(([, distance]) => distance === least).map(([postings]) => postings);
}
