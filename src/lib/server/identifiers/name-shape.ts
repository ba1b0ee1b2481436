import * as near from './around-names';
import { GIVEN_NAMES } from './given-names';
import { lexicon } from './lexicon';
import type { Span, Word } from './words';

/** Where a name that begins before `at` ends: up to three more capitals, with particles ("van", "al") between. */
export function nameEnd(words: readonly Word[], at: number): number {
	let end = at;
	for (let next = at; next < Math.min(at + 4, words.length); next++) {
		const { gap, plain, capital } = words[next]!;
		const last = words[next - 1]!;
		const joined = gap === ' ' || (gap === '. ' && last.plain.length === 1) || (gap === '.' && last.plain.length === 1);
		if (last.possessive || !joined) break;
		if (capital && !near.NEVER_NAMES.has(plain)) end = next + 1;
		else if (!near.PARTICLES.has(plain)) break;
	}
	return end;
}

/** Whether capitals are the name of a street, a house or a body, a saint's, or come before one. */
export function isOfBody(words: readonly Word[], { from, to }: Span): boolean {
	const before = words[from - 1];
	if (before?.capital && words[from]!.gap === ' ' && near.BEFORE_BODIES.has(before.plain)) return true;
	if (words.slice(from, to).some(({ plain, possessive }) => near.PLACES_AND_BODIES.has(plain) && !possessive)) return true;
	const [last, next] = [words[to - 1]!, words[to]];
	if (!next) return false;
	if (/^ ?& ?$/.test(next.gap) && ['sons', 'co', 'son', 'partners', 'daughters'].includes(next.plain)) return true;
	// "Khan's Cash and Carry", "Patel's Pharmacy", "the Peel practice"
	if (last.possessive && next.gap === ' ' && next.capital && lexicon().isWord(next.plain)) return true;
	// "Crohn's disease"
	if (last.possessive && next.plain === 'disease') return true;
	return next.gap === ' ' && !last.possessive && near.SMALL_BODIES.has(next.plain);
}

/** After "in", "at" or "near" an unknown capital is a place or a firm; so it is after "University of". */
export function standsAsPlace(words: readonly Word[], { from }: Span): boolean {
	const [before, earlier] = [words[from - 1], words[from - 2]];
	if (!before || words[from]!.gap !== ' ' || !near.BEFORE_PLACES.has(before.plain)) return false;
	return !near.BEFORE_EITHER.has(before.plain) || (before.plain === 'of' && earlier?.capital === true && before.gap === ' ');
}

/** "Christian Aid", "Grace Period": a name that is also a word, and a word with a capital that is no name. */
export function isTitleOfThing(words: readonly Word[], { from, to }: Span): boolean {
	const second = words[from + 1];
	return (
		to > from + 1 &&
		second !== undefined &&
		second.plain.length > 1 &&
		lexicon().isWord(second.plain) &&
		!lexicon().isName(second.plain)
	);
}

/** "Skills Bootcamp": a word with a capital inside a sentence goes before. */
export function endsTitle(words: readonly Word[], { from }: Span): boolean {
	const before = words[from - 1];
	return (
		before !== undefined &&
		before.capital &&
		!before.opensSentence &&
		words[from]!.gap === ' ' &&
		lexicon().isWord(before.plain) &&
		!GIVEN_NAMES.has(before.plain)
	);
}

/** "Hussain, Bilal – attended": the head of a line of a list; or the second half of it. */
export function isSurnameFirst(words: readonly Word[], { from, to }: Span): boolean {
	const isPair = (first: number, second: number): boolean => {
		const [surname, given, next] = [words[first], words[second], words[second + 1]];
		if (!surname?.opensSentence || !surname.capital || !given?.capital || given.gap !== ', ') return false;
		return (
			[surname, given].every(({ plain }) => lexicon().isName(plain) || GIVEN_NAMES.has(plain)) &&
			/^(?:$|\s*[:–—-]|\s*\n|\.)/.test(next?.gap ?? '')
		);
	};
	return isPair(from, to) || (to === from + 1 && isPair(from - 1, from));
}

/** An unknown word at the head of a sentence may be a slip of the pen; what follows tells. */
export function isFollowedLikePerson(words: readonly Word[], { from, to }: Span): boolean {
	const next = words[to];
	if (words[from]!.possessive || !next) return true;
	if (/^\s*(?:[:,(–—-]|&)/.test(next.gap)) return true;
	return (
		next.gap === ' ' &&
		(near.DONE_BY_PEOPLE.has(next.plain) || near.SAID_OF_ANYTHING.has(next.plain) || ['and', 'to'].includes(next.plain))
	);
}

/** The first half of a double name, by which it is looked up. */
export const firstPart = (plain: string): string => (plain.includes('-') ? plain.slice(0, plain.indexOf('-')) : plain);

/** In no English dictionary. */
export const isUnknown = (plain: string): boolean => !lexicon().isWord(plain) && !lexicon().isProper(plain);
