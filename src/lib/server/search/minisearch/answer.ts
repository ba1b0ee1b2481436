import type { Hit } from '#lib/domain/shared/context';
import type { Token } from '#lib/domain/shared/audience';
import { LONGEST_QUERY, parseQuery, type ParsedQuery } from '../query.ts';
import type { CheckedQuery, Position } from '../request';
import { mark, snippetOf } from '../snippet.ts';
import { termOf } from '../terms.ts';
import { wordsOf } from '../words.ts';
import { matchesOf, type Match } from './match.ts';
import { meaningsOf, type Meaning } from './meaning.ts';
import { pageOf } from './page.ts';
import type { Postings } from './postings.ts';
import { textOf, type Shelf } from './shelf.ts';
import { View } from './view.ts';

/** What the worker answers; the thread that asked makes a result of it. */
export interface Answer {
	readonly hits: readonly Hit[];
	readonly next: Position | null;
	readonly kinds: ReadonlyMap<string, number>;
	readonly facets: ReadonlyMap<string, ReadonlyMap<string, number>>;
	readonly suggestion: string | null;
}

/** Answers a query for one reader; `tokens` null: for a named system reader. */
export function answer(shelf: Shelf, query: CheckedQuery, tokens: ReadonlySet<Token> | null): Answer {
	const view = new View(shelf, tokens);
	const parsed = parseQuery(query.words);
	const meanings = meaningsOf(parsed, view);
	const matching = matchesOf(parsed, meanings, view).filter(narrowing(query.where, shelf));
	const narrowed = query.kinds === null ? matching : matching.filter((match) => query.kinds!.includes(match.record.kind));
	const { page, next } = pageOf(narrowed, query, query.order === 'date' || parsed.blank);
	const terms = new Set(meanings.flatMap((meaning) => termsOf(meaning).map((postings) => postings.term)));
	return {
		hits: page.map(({ record }) => ({
			kind: record.kind,
			id: record.id,
			title: mark(record.title, terms),
			snippet: snippetOf(textOf(record), terms, Math.min(terms.size, meanings.length))
		})),
		next,
		kinds: countKinds(matching),
		facets: shelf.facetValues.count(
			narrowed.map(({ record }) => record),
			query.facets
		),
		suggestion: suggestionFor(query.words, parsed, meanings, view)
	};
}

const termsOf = ({ exact, beginnings, alike }: Meaning): Postings[] => [...(exact ? [exact] : []), ...beginnings, ...alike];

/** Holds of each facet that is narrowed one of the values asked for. */
function narrowing(where: CheckedQuery['where'], shelf: Shelf): (match: Match) => boolean {
	const wanted = where.map(([name, values]) => shelf.facetValues.numbersOf(name, values));
	return ({ record }) => wanted.every((numbers) => record.facets.some((number) => numbers.has(number)));
}

function countKinds(matches: readonly Match[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { record } of matches) counts.set(record.kind, (counts.get(record.kind) ?? 0) + 1);
	return counts;
}

/** The query with each word that is not found written as the likeliest of those spelled alike. */
function suggestionFor(words: string, parsed: ParsedQuery, meanings: readonly Meaning[], view: View): string | null {
	const misspelt = meanings.filter((meaning) => meaning.alike.length > 0).sort((a, b) => b.word.from - a.word.from);
	let suggestion = words.slice(0, LONGEST_QUERY);
	for (const { word, alike } of misspelt) {
		suggestion = suggestion.slice(0, word.from) + asWritten(alike[0]!, view) + suggestion.slice(word.to);
	}
	return misspelt.length > 0 ? suggestion.trim() : null;
}

/** How the first readable record that holds a term writes it: a stem is no word to show. */
function asWritten(postings: Postings, view: View): string {
	for (let at = 0; at < postings.size; at++) {
		const record = view.record(postings.record(at));
		if (!record) continue;
		for (const text of [record.title, textOf(record)]) {
			for (const { from, to } of wordsOf(text)) {
				if (termOf(text.slice(from, to)) === postings.term) return text.slice(from, to).toLowerCase();
			}
		}
	}
	return postings.term;
}
