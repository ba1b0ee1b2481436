import snowball from 'snowball-stemmers';
import { fold } from './fold.ts';
import { oneSpelling } from './spellings.ts';
import { STOP_WORDS } from './stop-words.ts';

const english = snowball.newStemmer('english');
const LONGEST = 48;
const REMEMBERED = 50_000;
const remembered = new Map<string, string>();

/**
 * The term that a word is found by: folded, its English stem, in one spelling of British and American; '' for a stop word. Texts of every language take the
 * same way, records and questions alike, so that what was written is always found by the same word.
 */
export function termOf(word: string): string {
	const known = remembered.get(word);
	if (known !== undefined) return known;
	const term = makeTerm(word);
	if (remembered.size >= REMEMBERED) remembered.clear();
	if (word.length <= LONGEST) remembered.set(word, term);
	return term;
}

/** As {@link termOf}, for words that nobody wrote (guesses at a spelling): they would only crowd what is remembered. */
export function makeTerm(word: string): string {
	const folded = fold(word.replace(POSSESSIVE, '')).slice(0, LONGEST);
	return STOP_WORDS.has(folded) ? '' : english.stem(oneSpelling(folded));
}

const POSSESSIVE = /['\u2019\u02BC\uFF07][sS]$/;
