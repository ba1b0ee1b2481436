import { groupOfPeople } from './group-of-people.ts';
import type { TextLine } from './lines';
import { tellsAway, type MinutesWords } from './minutes-words.ts';
import { excusedIn, sentencePeople, whoPresided, type Taken } from './people-of-text.ts';
import { sentences } from './sentences.ts';

/** Where a sentence stands, and what was told before it. */
interface Told {
	/** At the head of minutes, where sentences tell who was there. */
	readonly isNear: boolean;
	/** Below the apologies, which a sentence may go on with. */
	readonly isBelowApologies: boolean;
	/** Apologies were told some way above, so that whoever could not come is spoken of for another reason. */
	readonly isLate: boolean;
	/** A list said who came. */
	readonly isToldAlready: () => boolean;
}

/** Whom the sentences of a line tell to have been there or away; null where none of them does. */
export function peopleTold(
	line: TextLine,
	words: MinutesWords,
	{ isNear, isBelowApologies, isLate, isToldAlready }: Told
): Taken | null {
	const readSentence = (each: string) =>
		(isLate ? null : sentencePeople(each, words)) ??
		(isNear ? whoPresided(each, words) : null) ??
		(isBelowApologies || (isNear && tellsAway(firstWord(each), words)) ? excusedIn(each, words) : null) ??
		// "Eight were there: Ann Lee, … and Bob Ray. Apologies were received from Cat Poe."
		(isNear && each.length < line.text.length && !isToldAlready() ? groupOfPeople([{ ...line, text: each }], words, 3) : null) ??
		each;
	const told = sentences(line.text, words).map(readSentence);
	if (told.every((each) => typeof each === 'string')) return null;
	return {
		people: told.flatMap((each) => (typeof each === 'string' ? [] : each.people)),
		rest: told.flatMap((each) => (typeof each === 'string' ? [each] : each.rest))
	};
}

const firstWord = (text: string) => /^\p{L}+/u.exec(text.trim())?.[0] ?? '';
