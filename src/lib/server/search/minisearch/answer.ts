import type { Token } from '#lib/domain/shared/audience';
import type { AlsoLookedFor } from '#lib/domain/shared/context';
import type { Ref } from '#lib/domain/shared/ids';
import type { Reached } from '../ladder.ts';
import { parseQuery } from '../query.ts';
import type { CheckedQuery, Position } from '../request';
import { Marks } from './marks.ts';
import { matchesOf } from './match.ts';
import { meaningsOf, type Meaning } from './meaning.ts';
import { Order, pageOf } from './page.ts';
import type { Postings } from './postings.ts';
import type { Shelf } from './shelf.ts';
import { View } from './view.ts';

/** What the worker answers. The thread that asked fetches the texts and makes a result of it. */
export interface Answer {
	readonly hits: readonly Ref[];
	/** Terms to mark in them, and how many words they stand for. */
	readonly terms: readonly string[];
	readonly words: number;
	readonly reached: Reached;
	readonly also: readonly AlsoLookedFor[];
	readonly next: Position | null;
	readonly kinds: ReadonlyMap<string, number>;
	readonly facets: ReadonlyMap<string, ReadonlyMap<string, number>>;
	/** Words that are not found: where they stand, the likeliest term spelled alike, and a readable record that holds it. */
	readonly respelt: readonly { readonly from: number; readonly to: number; readonly term: string; readonly sample: Ref }[];
}

/** Answers a query for one reader; `tokens` null: for a named system reader. */
export function answer(shelf: Shelf, query: CheckedQuery, tokens: ReadonlySet<Token> | null): Answer {
	const view = new View(shelf, tokens);
	const parsed = parseQuery(query.words, query.synonyms);
	const meanings = meaningsOf(parsed, view);
	const byDate = query.order === 'date' || parsed.blank;
	const matches = matchesOf(parsed, meanings, view, byDate);
	const matching = holding(datedIn(matches.numbers, query, shelf), query, shelf);
	const narrowed = ofKinds(matching, query, shelf);
	const { page, next } = pageOf(narrowed, query, byDate ? Order.byDate(shelf) : Order.byRelevance(shelf, matches));
	return {
		hits: page.map((number) => refOf(shelf, number)),
		terms: [...new Set(meanings.flatMap(termsOf))],
		words: meanings.length,
		reached: matches.reached,
		also: parsed.also,
		next,
		kinds: countKinds(matching, shelf),
		facets: countFacets(narrowed, query, shelf),
		respelt: meanings.flatMap(({ word: { from, to }, alike: [likeliest] }) =>
			likeliest ? [{ from, to, term: likeliest.term, sample: refOf(shelf, view.firstHolder(likeliest)) }] : []
		)
	};
}

function refOf(shelf: Shelf, number: number): Ref {
	const { kind, id } = shelf.records[number]!;
	return { kind, id };
}

const termsOf = ({ word, exact, beginnings, alike }: Meaning): string[] => [
	...[...(exact ? [exact] : []), ...beginnings, ...alike].map((postings) => postings.term),
	...word.also.map((terms) => terms.join(' '))
];

/** Those with a date in the days asked for. */
function datedIn(numbers: readonly number[], { dated }: CheckedQuery, shelf: Shelf): readonly number[] {
	if (!dated) return numbers;
	const { from = '', to } = dated;
	return numbers.filter((number) => {
		const { at } = shelf.records[number]!;
		return at !== null && at >= from && (to === undefined || at < to);
	});
}

/** Those that hold of each facet that is narrowed one of the values asked for. */
function holding(numbers: readonly number[], { where }: CheckedQuery, shelf: Shelf): readonly number[] {
	return where.reduce((left, [name, values]) => {
		const facet = shelf.vocabulary.facet(name);
		const held = new Marks(shelf.records.length);
		for (const value of values) held.addAll(facet.get(value));
		return left.filter((number) => held.has(number));
	}, numbers);
}

function ofKinds(numbers: readonly number[], { kinds }: CheckedQuery, shelf: Shelf): readonly number[] {
	if (kinds === null) return numbers;
	const wanted = new Set(kinds.map((kind) => shelf.kinds.indexOf(kind)));
	return numbers.filter((number) => wanted.has(shelf.kindNumbers.at(number)));
}

function countKinds(numbers: readonly number[], shelf: Shelf): Map<string, number> {
	const counts = new Uint32Array(shelf.kinds.length);
	for (const number of numbers) counts[shelf.kindNumbers.at(number)]!++;
	return new Map(shelf.kinds.flatMap((kind, at) => (counts[at]! > 0 ? [[kind, counts[at]!]] : [])));
}

function countFacets(numbers: readonly number[], { facets }: CheckedQuery, shelf: Shelf): Map<string, Map<string, number>> {
	if (facets.length === 0) return new Map();
	const counted = new Marks(shelf.records.length);
	for (const number of numbers) counted.add(number);
	const countIn = (values: ReadonlyMap<string, Postings>): Map<string, number> =>
		new Map([...values].map(([value, holders]) => [value, counted.countIn(holders)] as const).filter(([, count]) => count > 0));
	return new Map(facets.map((name) => [name, countIn(shelf.vocabulary.facet(name))]));
}
