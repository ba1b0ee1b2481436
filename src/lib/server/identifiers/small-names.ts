import * as near from './around-names';
import { FIRMS_AND_SCHEMES, PLACES } from './gazetteer';
import { ALSO_WORDS, GIVEN_NAMES } from './given-names';
import { lexicon } from './lexicon';
import { firstPart, isUnknown } from './name-shape';
import { isIntroduced, namesSomebody } from './person-context';
import type { Span, Word } from './words';

/** A name in small letters: one that is no word besides, or one that stands where only a person would. */
export function smallName(words: readonly Word[], at: number): Span | null {
	const { plain, shouted, gap, possessive, opensSentence, mixed } = words[at]!;
	if (plain.length < 3 || mixed || PLACES.has(plain) || FIRMS_AND_SCHEMES.has(plain)) return null;
	const given = GIVEN_NAMES.has(firstPart(plain));
	const isName = given || lexicon().isName(plain);
	const span = { from: at, to: at + 1 };
	if (isUnknown(plain) && isIntroduced(words, at)) return span;
	if (headsLine(words, at) && !lexicon().isWord(plain)) return span;
	if (!isName) return null;
	const isClear = given && !near.SMALL_WORDS.has(plain) && !ALSO_WORDS.has(plain);
	if (isClear || (isName && isUnknown(plain) && plain.length > 3)) return withSmallSurname(words, span);
	if (!given || shouted || !/^,? $/.test(gap)) return null;
	const isOwner =
		possessive && !near.MONTHS_AND_SEASONS.has(plain) && (opensSentence || near.BEFORE_OWNERS.has(words[at - 1]?.plain ?? ''));
	return isOwner || namesSomebody(words, span) ? span : null;
}

/** "tariq - cv done": the head of a line of a list. */
const headsLine = (words: readonly Word[], at: number): boolean =>
	words[at]!.opensSentence && /^\s*[–—:-]\s/.test(words[at + 1]?.gap ?? '');

/** "sanjay patel": a second name in small letters that is no word. */
function withSmallSurname(words: readonly Word[], { from, to }: Span): Span {
	const next = words[to];
	if (!next || next.gap !== ' ' || words[from]!.possessive || next.capital) return { from, to };
	return lexicon().isName(next.plain) && isUnknown(next.plain) && next.plain.length > 3 ? { from, to: to + 1 } : { from, to };
}
