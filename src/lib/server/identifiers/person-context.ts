import * as near from './around-names';
import { GIVEN_NAMES } from './given-names';
import { lexicon } from './lexicon';
import type { Span, Word } from './words';

/** Whether the word before brings a person in: "his brother …", "I met …". */
export function isIntroduced(words: readonly Word[], at: number): boolean {
	const before = words[at - 1];
	if (!before || !/^,? $/.test(words[at]!.gap) || words[at]!.opensSentence) return false;
	return (
		(near.INTRODUCES.has(before.plain) && !isOfThing(words, at)) ||
		(near.DONE_TO_PEOPLE.has(before.plain) && words[at]!.gap === ' ')
	);
}

/** "a programme called Restart": what is called so is no person. */
function isOfThing(words: readonly Word[], at: number): boolean {
	if (!['called', 'named', 'nicknamed'].includes(words[at - 1]!.plain)) return false;
	return words
		.slice(Math.max(0, at - 4), at - 1)
		.some(({ plain }) => near.PLACES_AND_BODIES.has(plain) || near.CALLED_THINGS.has(plain));
}

/** Whether the words around leave hardly any doubt that a person is named. */
export function namesSomebody(words: readonly Word[], { from, to }: Span): boolean {
	const word = words[from]!;
	const [before, earlier] = [words[from - 1]?.plain ?? '', words[from - 2]?.plain ?? ''];
	const next = words[to];
	const after = next?.gap === ' ' && !words[to - 1]!.possessive ? next.plain : '';
	if (isIntroduced(words, from) && !isSmallVerb(words, from, after)) return true;
	if (
		word.gap === ' ' &&
		['is', 'as', 'was', 'by', 'to'].includes(before) &&
		['name', 'known', 'goes', 'answers', 'surname'].includes(earlier)
	)
		return true;
	if (!near.DONE_BY_PEOPLE.has(after) || near.ARTICLES.has(before)) return false;
	const isOrdinary = word.opensSentence && lexicon().isWord(word.plain) && !GIVEN_NAMES.has(word.plain);
	return word.capital && !isOrdinary && !(words[from - 1]?.capital && word.gap === ' ') && !near.THINGS_THAT_SAY.has(word.plain);
}

/** "a colleague can …", "asked will you": a small word that only sounds like a name. */
function isSmallVerb(words: readonly Word[], at: number, after: string): boolean {
	const { plain, capital } = words[at]!;
	if (capital || !near.SMALL_VERBS.has(plain)) return false;
	return near.PRONOUNS.has(after) || near.INTRODUCES.has(words[at - 1]!.plain);
}

/** Whether a name that is also a word stands where a person would. */
export function speaksOfPerson(words: readonly Word[], { from, to }: Span): boolean {
	const word = words[from]!;
	const before = words[from - 1];
	const next = words[to];
	const after = next?.gap === ' ' ? next.plain : '';
	const alone = to === from + 1;
	if (near.MONTHS_AND_SEASONS.has(word.plain))
		return near.DONE_BY_PEOPLE.has(after) || (!alone && word.plain !== 'may' && !near.BEFORE_MONTHS.has(before?.plain ?? ''));
	if (word.opensSentence) {
		if (!alone) return !near.SMALL_VERBS.has(word.plain) || GIVEN_NAMES.has(words[from + 1]!.plain);
		if (
			word.possessive ||
			(near.SAID_OF_ANYTHING.has(after) && !near.SMALL_VERBS.has(word.plain) && !near.ABSTRACT.has(word.plain))
		)
			return true;
		return next !== undefined && /^\s*(?:[:(–]|&| - )/.test(next.gap) && !near.SMALL_VERBS.has(word.plain);
	}
	if (before?.capital && word.gap === ' ' && !before.opensSentence && !near.TITLES.has(before.plain)) return false;
	return !near.BEFORE_PLACES.has(before?.plain ?? '');
}
