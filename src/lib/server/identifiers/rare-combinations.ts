import type { Found } from './finding';
import { PLACES } from './gazetteer';
import { folded } from './folded';
import * as facts from './rare-facts';

/** What kind of fact about somebody a stretch tells. */
type FactKind = 'age' | 'health' | 'origin' | 'family' | 'work' | 'place';
interface Fact {
	readonly kind: FactKind;
	readonly start: number;
	readonly end: number;
	readonly proposal: string;
}

// Three facts about somebody take more letters than these.
const SENTENCE = /[^.!?\n]{25,600}/gu;
// Of one of them there are so many that it narrows nothing.
const LARGE_PLACES = new Set(
	'england scotland wales britain ireland europe africa asia america london manchester lancashire yorkshire birmingham'.split(' ')
);
const KNOWN_PLACE = /\b(?:in|from|at|near|around) (?<it>\p{Lu}[\p{L}'’-]{2,30})/gu;

/**
 * Rare combinations. The rule: within one sentence that speaks of one person,
 * - "the only …" of a kind of person, together with a place, a workplace, an origin or a health condition; or
 * - facts of at least three of these kinds: age, health, origin, family, work, small place; one of them work or place,
 *   because those are what a neighbour knows.
 * What is marked are the facts themselves, so that each can be made wider; ages are marked by their own rule.
 */
export function* findRareCombinations(text: string, already: readonly Found[]): Generator<Found> {
	const ages = already.filter(({ kind }) => kind === 'age' || kind === 'date-of-birth').toSorted((a, b) => a.start - b.start);
	let next = 0;
	for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
		const end = index + sentence.length;
		while (next < ages.length && ages[next]!.end <= index) next++;
		const hasAge = next < ages.length && ages[next]!.start < end;
		yield* ofSentence(sentence, index, hasAge);
	}
}

function* ofSentence(sentence: string, from: number, hasAge: boolean): Generator<Found> {
	const only = facts.ONLY.exec(sentence);
	if (!only && !facts.SOMEBODY.test(sentence)) return;
	const found = [...factsOf(sentence)];
	const kinds = new Set<FactKind>(found.map(({ kind }) => kind));
	if (hasAge) kinds.add('age');
	const isNear = kinds.has('work') || kinds.has('place');
	const isRare = (only !== null && (kinds.size > 0 || facts.ONLY_AT.test(sentence))) || (kinds.size >= 3 && isNear);
	if (!isRare) return;
	if (only) {
		const proposal = only[0] === 'The only' ? 'A' : 'a';
		yield { start: from + only.index, end: from + only.index + only[0].length, kind: 'rare-combination', proposal };
	}
	for (const { start, end, proposal } of found)
		yield { start: from + start, end: from + end, kind: 'rare-combination', proposal };
}

function* factsOf(sentence: string): Generator<Fact> {
	for (const { kind, form, proposal } of facts.FACTS) {
		for (const { 0: it, index } of sentence.matchAll(form))
			yield { kind, start: index, end: index + it.length, proposal: proposal(it) };
	}
	for (const match of sentence.matchAll(KNOWN_PLACE)) {
		const it = match.groups!.it!;
		if (!PLACES.has(folded(it)) || LARGE_PLACES.has(folded(it))) continue;
		const start = match.index + match[0].length - it.length;
		yield { kind: 'place', start, end: start + it.length, proposal: 'the area' };
	}
}
