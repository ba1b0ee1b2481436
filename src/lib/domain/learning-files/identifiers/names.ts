import * as near from './around-names';
import { ALSO_WORDS, GIVEN_NAMES } from './given-names';
import type { Found } from './patterns';
import type { Word } from './words';

/** Words `from` to `to` (not included) are somebody's name. */
export interface NameSpan {
	readonly from: number;
	readonly to: number;
	readonly proposal: string;
}

/**
 * Likely names of people among the words: after titles ("Mrs Khan"), given names and what follows them, and unknown capitals
 * where the sentence speaks of a person ("a man called Zbych"). A name found once is found again wherever it stands alone.
 */
export function findNames(words: readonly Word[]): readonly Found[] {
	const spans = walk(words, (at) => nameAt(words, at));
	const parts = new Set(spans.flatMap(({ from, to }) => words.slice(from, to).map(({ plain }) => plain)).filter(canStandAlone));
	const again = walk(words, (at) => (words[at]!.capital && parts.has(words[at]!.plain) ? { from: at, to: at + 1 } : null));
	return [...spans, ...again].map(({ from, to }) => ({
		start: words[from]!.start,
		end: words[to - 1]!.end,
		kind: 'name',
		proposal: proposalFor(words, from)
	}));
}

type Span = Pick<NameSpan, 'from' | 'to'>;

function walk(words: readonly Word[], spanAt: (at: number) => Span | null): Span[] {
	const spans: Span[] = [];
	for (let at = 0; at < words.length;) {
		const span = spanAt(at);
		if (span) spans.push(span);
		at = span ? span.to : at + 1;
	}
	return spans;
}

const canStandAlone = (part: string): boolean =>
	part.length > 2 && !near.TITLES.has(part) && !near.NEVER_NAMES.has(part) && !near.PARTICLES.has(part) && !ALSO_WORDS.has(part);

function nameAt(words: readonly Word[], at: number): Span | null {
	const word = words[at]!;
	if (near.TITLES.has(word.plain)) return word.capital ? afterTitle(words, at) : null;
	const given = word.plain.includes('-') ? word.plain.slice(0, word.plain.indexOf('-')) : word.plain;
	if (GIVEN_NAMES.has(given)) {
		if (!word.capital) return ALSO_WORDS.has(given) || given.length < 4 ? null : { from: at, to: at + 1 };
		const span = { from: at, to: surnameEnd(words, at + 1) };
		if (isPlace(words, span)) return null;
		return ALSO_WORDS.has(given) && !speaksOfPerson(words, span) ? null : span;
	}
	return word.capital && !word.shouted ? unknownName(words, at) : null;
}

function afterTitle(words: readonly Word[], at: number): Span | null {
	const next = words[at + 1];
	if (!next?.capital || !/^\.? $/.test(next.gap) || near.NEVER_NAMES.has(next.plain)) return null;
	return { from: at, to: surnameEnd(words, at + 2) };
}

/** Where a name that begins before `at` ends: up to three more capitals, with particles ("van", "al") between. */
function surnameEnd(words: readonly Word[], at: number): number {
	let end = at;
	for (let next = at; next < Math.min(at + 4, words.length); next++) {
		const { gap, plain, capital } = words[next]!;
		if (words[next - 1]!.possessive || !(gap === ' ' || (gap === '. ' && words[next - 1]!.plain.length === 1))) break;
		if (capital && !near.NEVER_NAMES.has(plain)) end = next + 1;
		else if (!near.PARTICLES.has(plain)) break;
	}
	return end;
}

/** Whether the capitals are the name of a street, a house or a body, or a saint's. */
function isPlace(words: readonly Word[], { from, to }: Span): boolean {
	const before = words[from - 1];
	if (
		before &&
		words[from]!.gap === ' ' &&
		before.capital &&
		['st', 'saint', 'queen', 'king', 'royal', 'port'].includes(before.plain)
	)
		return true;
	return words.slice(from + 1, to).some(({ plain }) => near.PLACES_AND_BODIES.has(plain));
}

/** Whether a name that is also a word stands where a person would. */
function speaksOfPerson(words: readonly Word[], { from, to }: Span): boolean {
	const word = words[from]!;
	const before = words[from - 1];
	const after = words[to]?.gap === ' ' ? words[to]!.plain : '';
	const alone = to === from + 1;
	const introduced = before !== undefined && !word.opensSentence && isIntroduced(before.plain);
	if (introduced) return true;
	if (near.MONTHS_AND_SEASONS.has(word.plain))
		return near.DONE_BY_PEOPLE.has(after) || (!alone && word.plain !== 'may' && !near.BEFORE_MONTHS.has(before?.plain ?? ''));
	if (word.opensSentence) {
		if (!alone) return !near.SMALL_VERBS.has(word.plain) || near.DONE_BY_PEOPLE.has(after);
		return (
			word.possessive || near.DONE_BY_PEOPLE.has(after) || (!near.SMALL_VERBS.has(word.plain) && near.SAID_OF_ANYTHING.has(after))
		);
	}
	if (before?.capital && word.gap === ' ' && !before.opensSentence) return false;
	return !near.BEFORE_PLACES.has(before?.plain ?? '') || near.DONE_BY_PEOPLE.has(after);
}

/** A capital that is in no list, where the sentence says that it is somebody. */
function unknownName(words: readonly Word[], at: number): Span | null {
	const word = words[at]!;
	if (near.NEVER_NAMES.has(word.plain) || near.PLACES_AND_BODIES.has(word.plain) || word.plain.length < 2) return null;
	const span = { from: at, to: surnameEnd(words, at + 1) };
	if (isPlace(words, span)) return null;
	const before = words[at - 1];
	if (before && !word.opensSentence && /^,? $/.test(word.gap) && isIntroduced(before.plain)) return span;
	if (before && /^ (?:is|as|was) $/.test(` ${before.plain} `) && ['name', 'known'].includes(words[at - 2]?.plain ?? ''))
		return span;
	const after = words[span.to];
	const joined = before?.capital && word.gap === ' ';
	return after?.gap === ' ' && near.DONE_BY_PEOPLE.has(after.plain) && !joined ? span : null;
}

const isIntroduced = (before: string): boolean => near.INTRODUCES.has(before) || near.DONE_TO_PEOPLE.has(before);

/** What could stand for the name, so that the sentence still reads: "A participant came", "her brother [name]". */
function proposalFor(words: readonly Word[], from: number): string {
	const word = words[from]!;
	const before = words[from - 1];
	if (near.TITLES.has(word.plain) && !/^m/.test(word.plain)) return '[name]';
	if (before && /^,? $/.test(word.gap) && (near.INTRODUCES.has(before.plain) || near.ARTICLES.has(before.plain))) return '[name]';
	return word.opensSentence && !/[:;]/.test(word.gap) ? 'A participant' : 'a participant';
}
