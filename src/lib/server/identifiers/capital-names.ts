import * as near from './around-names';
import { FIRMS_AND_SCHEMES, PLACES } from './gazetteer';
import { ALSO_WORDS, GIVEN_NAMES } from './given-names';
import { lexicon } from './lexicon';
import { endsTitle, firstPart, isFollowedLikePerson, isSurnameFirst, isTitleOfThing, standsAsPlace } from './name-shape';
import { namesSomebody, speaksOfPerson } from './person-context';
import type { Span, Word } from './words';

/** A name that begins with a capital. */
export function capitalName(words: readonly Word[], span: Span): Span | null {
	const word = words[span.from]!;
	const first = firstPart(word.plain);
	if (word.plain.length < 2 || word.mixed || (word.shouted && word.plain.length < 5 && !GIVEN_NAMES.has(first))) return null;
	const alone = span.to === span.from + 1;
	const isPlace = PLACES.has(word.plain) || FIRMS_AND_SCHEMES.has(word.plain);
	if (GIVEN_NAMES.has(first) && !ALSO_WORDS.has(first) && !isPlace) return span;
	if (isPlace && word.gap === ' ' && near.BEFORE_PLACES.has(words[span.from - 1]?.plain ?? '')) return null;
	if (isSurnameFirst(words, span) || namesSomebody(words, span)) return span;
	if (alone && words[span.from - 1]?.plain === 'the' && word.gap === ' ') return null;
	if (isPlace) return GIVEN_NAMES.has(first) && /^ \(/.test(words[span.to]?.gap ?? '') ? span : null;
	if (GIVEN_NAMES.has(first)) return speaksOfPerson(words, span) && !isTitleOfThing(words, span) ? span : null;
	const isWord = lexicon().isWord(word.plain);
	const isName = lexicon().isName(first);
	if (isWord || lexicon().isProper(word.plain)) {
		// "Winston says": known with a capital, so only what follows tells.
		return isName && speaksOfPerson(words, span) && (!alone || !isWord) && !word.opensSentence ? span : null;
	}
	if (standsAsPlace(words, span) || endsTitle(words, span)) return null;
	if (!word.opensSentence || isName) return span;
	return !alone || isFollowedLikePerson(words, span) ? span : null;
}
