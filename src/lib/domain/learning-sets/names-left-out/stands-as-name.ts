import { AFTER_VERBS, GENERIC, MONTHS, ORDINARY, SMALL_WORDS } from './ordinary-words';
import type { TextWord } from './words-of';

/** Whether a word means something besides a name. */
export const isOrdinary = (plain: string): boolean =>
	plain.length < 3 || ORDINARY.has(plain) || GENERIC.has(plain) || MONTHS.has(plain);

/**
 * Whether one part of a name, alone, stands for somebody: in any letters where it is nothing but a name, else with a capital where
 * it is neither the verb of a question nor a month.
 */
export function standsAsName(words: readonly TextWord[], at: number, plain: string): boolean {
	const word = words[at]!;
	if (!isOrdinary(plain)) return true;
	if (!word.capital) return false;
	if (MONTHS.has(plain) && isDate(words, at)) return false;
	if (!word.opensSentence || word.shouted || word.possessive) return true;
	if (SMALL_WORDS.has(plain)) return false;
	const next = words[at + 1];
	return !(next && /^\s+$/.test(next.gap) && next.plain.some((each) => AFTER_VERBS.has(each)));
}

const BEFORE_MONTH: ReadonlySet<string> = new Set([
	...[
		'in',
		'of',
		'during',
		'until',
		'till',
		'since',
		'last',
		'next',
		'this',
		'early',
		'mid',
		'late',
		'every',
		'each',
		'end',
		'through'
	],
	...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
]);
const NUMBER = /^\d{1,4}(?:st|nd|rd|th)?$/;

function isDate(words: readonly TextWord[], at: number): boolean {
	const [before, after] = [words[at - 1], words[at + 1]];
	const isNear = (gap: string | undefined): boolean => gap !== undefined && /^[\s,/–-]{1,3}$/.test(gap);
	if (before && isNear(words[at]!.gap) && before.plain.some((each) => NUMBER.test(each) || BEFORE_MONTH.has(each))) return true;
	return after !== undefined && isNear(after.gap) && after.plain.some((each) => NUMBER.test(each));
}
