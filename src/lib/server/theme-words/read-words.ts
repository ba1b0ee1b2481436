import { MOST_NUMBERED, type ReadWords, type Word } from '#lib/domain/emerging-themes';
import type { IdentifierKind } from '../identifiers/finding';
import { findKnownNames, scanIdentifiers, type Known } from '../identifiers/scan';
import { plainText } from '../search/plain';
import { termOf } from '../search/terms';
import { WordReader } from '../search/words';

const SHORTEST = 3;
const NUMBER = /\p{N}/u;

/** The words of some texts for themes: stop words, short ones and numbers are left out. About 0.4 milliseconds for a thousand letters. */
export function readWords(texts: readonly string[]): ReadWords {
	const words = new Set<Word>();
	for (const text of texts) for (const word of wordsIn(plainText(text))) if (isCounted(word)) words.add(word);
	const terms = [...new Set([...words].map(({ term }) => term))];
	const numbers = terms.map(numberOf);
	return {
		words: [...words],
		numbers: Uint32Array.from(numbers.filter((number) => number !== null)),
		rest: terms.filter((_, at) => numbers[at] === null),
		named: [...new Set(texts.flatMap((text) => [...namesIn(text)]))]
	};
}

/** Whether a word is one of those for themes. */
export const isCounted = ({ term }: Word): boolean => term.length >= SHORTEST && !NUMBER.test(term);

/** The terms of all that the scan for identifiers takes for a name in a text. */
function namesIn(text: string): ReadonlySet<string> {
	const marked = scanIdentifiers(text).filter(({ kind }) => NAMING.has(kind));
	return new Set(marked.flatMap((finding) => wordsIn(finding.text).map(({ term }) => term)));
}

/** Whether a term stands in a text as part of a name that is known. */
export const isKnownNameIn = (text: string, term: string, known: Known): boolean =>
	findKnownNames(text, known).some((name) => wordsIn(name).some((word) => word.term === term));

// What else the scan marks, such as an age or a small count, is said in ordinary words.
const NAMING: ReadonlySet<string> = new Set<IdentifierKind>(['name', 'organisation', 'address']);

export function wordsIn(text: string): Word[] {
	const words: Word[] = [];
	for (const reader = new WordReader(text); reader.next();) words.push(wordOf(text.slice(reader.from, reader.to)));
	return words;
}

const MOST_KEPT = 100_000;
/** One object for each spelling, so that a record costs a pointer for each of its words. */
const kept = new Map<string, Word>();

function wordOf(slice: string): Word {
	const known = kept.get(slice);
	if (known) return known;
	// A slice holds on to the whole text that it is cut from; a copy does not.
	const spelling = Buffer.from(slice).toString();
	const word = { spelling, term: termOf(spelling) };
	if (kept.size >= MOST_KEPT) kept.clear();
	kept.set(spelling, word);
	return word;
}

const numbers = new Map<string, number>();
const terms: string[] = [];

/** The number of a term; null where they have run out. */
function numberOf(term: string): number | null {
	const known = numbers.get(term);
	if (known !== undefined) return known;
	if (terms.length === MOST_NUMBERED) return null;
	numbers.set(term, terms.length);
	return terms.push(term) - 1;
}

export const termAt = (number: number): string => terms[number]!;
