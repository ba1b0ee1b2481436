import type { Searchable } from '#lib/domain/shared/collection';
import { plainParts } from './analysis';
import { LONGEST_QUERY } from './query';
import { termOf } from './terms';
import { wordsOf } from './words';

/** A word of a query that is not found, and the likeliest term that is spelled alike. */
export interface Respelt {
	/** Where the word stands in the query. */
	readonly from: number;
	readonly to: number;
	readonly term: string;
	/** A readable record that holds the term, to see how it is written. */
	readonly sample: Searchable | null;
}

/** The query with each word that is not found written as the likeliest of those spelled alike; null where all are found. */
export function suggestionFor(words: string, respelt: readonly Respelt[]): string | null {
	if (respelt.length === 0) return null;
	let suggestion = words.slice(0, LONGEST_QUERY);
	for (const each of respelt.toSorted((a, b) => b.from - a.from)) {
		suggestion = suggestion.slice(0, each.from) + asWritten(each) + suggestion.slice(each.to);
	}
	return suggestion.trim();
}

/** How the sample writes the term: a stem is no word to show. */
const asWritten = ({ term, sample }: Respelt): string => (sample ? writtenIn(sample, [term]) : []).join('') || term;

/** How a text first writes each of some terms, in the order of the terms; in small letters, but for what stands all in capitals. */
export function writtenIn({ title, body }: Searchable, terms: readonly string[]): readonly string[] {
	const found = new Map<string, string>();
	for (const text of [title, ...plainParts(body)]) {
		for (const { from, to } of wordsOf(text)) {
			const word = text.slice(from, to);
			const term = termOf(word);
			if (terms.includes(term) && !found.has(term)) found.set(term, isCapital(word) ? word : word.toLowerCase());
		}
		if (found.size === terms.length) break;
	}
	return terms.flatMap((term) => found.get(term) ?? []);
}

const isCapital = (word: string): boolean => word.length > 1 && word === word.toUpperCase();
