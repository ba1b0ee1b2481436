import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** How long a text is, and the school year that it asks for; null where it is too short to tell. */
export interface Measured {
	readonly words: number;
	/** Words in a sentence, on average. */
	readonly length: number;
	/** The age at which most people read such a text with ease. */
	readonly age: number | null;
}

/** A shorter text says more about its two or three sentences than about how its writer writes. */
export const FEWEST_WORDS = 40;
const YOUNGEST = 6;
const OLDEST = 18;
/** Children of the first American school year, in which the measure counts, are six. */
const AGE_BEFORE_SCHOOL = 5;

/**
 * The Flesch–Kincaid grade of an English text (Kincaid and others 1975), from the length of its sentences and of its words.
 * Each line of a list is a sentence; addresses behind links are not read.
 */
export function measure(markdown: string): Measured {
	let [words, sentences, syllables] = [0, 0, 0];
	for (const piece of markdown.replace(/\]\([^)\s]*\)/g, ']').split(ENDS)) {
		for (const { segment } of SENTENCES.segment(piece.replaceAll('\n', ' '))) {
			const own = [...WORDS.segment(segment)].filter(({ isWordLike }) => isWordLike);
			if (own.length === 0) continue;
			sentences++;
			words += own.length;
			for (const word of own) syllables += Math.max(1, syllable(word.segment));
		}
	}
	const grade = fleschKincaid({ word: words, sentence: sentences, syllable: syllables });
	const age = Math.round(grade) + AGE_BEFORE_SCHOOL;
	return {
		words,
		length: sentences === 0 ? 0 : Math.round(words / sentences),
		age: words < FEWEST_WORDS ? null : Math.min(OLDEST, Math.max(YOUNGEST, age))
	};
}

// A paragraph, and a point of a list. A line that only goes on below ends nothing.
const ENDS = /\n[ \t]*(?:\n|(?=(?:[-*+#>]|\d{1,3}[.)])[ \t]))/;
const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });
const WORDS = new Intl.Segmenter('en', { granularity: 'word' });

/** What was measured, in a sentence. */
export function inWords({ words, length, age }: Measured): string {
	if (age === null) return `Too short to tell how easy it is to read: it has ${words} of the ${FEWEST_WORDS} words one needs.`;
	const who =
		age >= OLDEST
			? 'Asks for somebody who reads long texts for a living'
			: `Most people read this with ease from the age of ${age}`;
	return `${who}. A sentence has ${length} words on average.`;
}
