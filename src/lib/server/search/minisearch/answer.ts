import type { Token } from '#lib/domain/shared/audience';
import type { AlsoLookedFor } from '#lib/domain/shared/context';
import type { Ref } from '#lib/domain/shared/ids';
import type { Reached } from '../ladder.ts';
import { parseQuery } from '../query.ts';
import type { CheckedQuery, Position } from '../request';
import { Marks } from './marks.ts';
import { matchesOf } from './match.ts';
import { meaningsOf, type Meaning } from './meaning.ts';
import { ByDate, ByRelevance, pageOf } from './page.ts';
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
	const ofKind = ofKinds(matching, query, shelf);
	const { page, next } = pageOf(ofKind, query, byDate ? new ByDate(shelf) : new ByRelevance(shelf, matches));
	return {
		hits: page.map((number) => refOf(shelf, number)),
		terms: [...new Set(meanings.flatMap(termsOf))],
		words: meanings.length,
		reached: matches.reached,
		also: parsed.also,
		next,
		kinds: countKinds(matching, shelf),
		facets: countFacets(ofKind, query, shelf),
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
function datedIn(numbers: Uint32Array, { dated }: CheckedQuery, shelf: Shelf): Uint32Array {
	if (!dated) return numbers;
	const { from = '', to } = dated;
	return kept(numbers, numbers, (number) => {
		const { at } = shelf.records[number]!;
		return at !== null && at >= from && (to === undefined || at < to);
	});
}

/** Those that hold of each facet that is narrowed one of the values asked for. */
function holding(numbers: Uint32Array, { where }: CheckedQuery, shelf: Shelf): Uint32Array {
	return where.reduce((left, [name, values]) => {
		const facet = shelf.vocabulary.facet(name);
		const held = new Marks(shelf.records.length);
		for (const value of values) held.addAll(facet.get(value));
		return kept(left, left, (number) => held.has(number));
	}, numbers);
}

function ofKinds(numbers: Uint32Array, { kinds }: CheckedQuery, shelf: Shelf): Uint32Array {
	if (kinds === null) return numbers;
	const wanted = Uint8Array.from(shelf.kinds, (kind) => (kinds.includes(kind) ? 1 : 0));
	if (narrowed.length < numbers.length) narrowed = new Uint32Array(Math.ceil(numbers.length * 1.25));
	return kept(numbers, narrowed, (number) => wanted[shelf.kindNumbers.at(number)] === 1);
}

// Used again for every question: made anew they would be most of what one leaves behind.
let narrowed = new Uint32Array(0);

/** Those that pass, written over `left`, which may be the same. Not `filter`, which takes three times as long for such arrays. */
function kept(numbers: Uint32Array, left: Uint32Array, passes: (number: number) => boolean): Uint32Array {
	let count = 0;
	for (let at = 0; at < numbers.length; at++) if (passes(numbers[at]!)) left[count++] = numbers[at]!;
	return left.subarray(0, count);
}

function countKinds(numbers: Uint32Array, shelf: Shelf): Map<string, number> {
	const counts = new Uint32Array(shelf.kinds.length);
	for (let at = 0; at < numbers.length; at++) counts[shelf.kindNumbers.at(numbers[at]!)]!++;
	return new Map(shelf.kinds.flatMap((kind, at) => (counts[at]! > 0 ? [[kind, counts[at]!]] : [])));
}

function countFacets(numbers: Uint32Array, { facets }: CheckedQuery, shelf: Shelf): Map<string, Map<string, number>> {
	if (facets.length === 0) return new Map();
	const counted = new Marks(shelf.records.length);
	for (let at = 0; at < numbers.length; at++) counted.add(numbers[at]!);
	const countIn = (values: ReadonlyMap<string, Postings>): Map<string, number> =>
		new Map([...values].map(([value, holders]) => [value, counted.countIn(holders)] as const).filter(([, count]) => count > 0));
	return new Map(facets.map((name) => [name, countIn(shelf.vocabulary.facet(name))]));
}
