import { folded } from './given-names';

/** A word of the text with what stands before it. `plain` has no accents, capitals or possessive ending. */
export interface Word {
	readonly start: number;
	/** Before a possessive ending. */
	readonly end: number;
	readonly plain: string;
	readonly capital: boolean;
	/** Two letters or more, all of them capitals. */
	readonly shouted: boolean;
	readonly possessive: boolean;
	/** Between the word before and this one; the start of the text counts as a new line. */
	readonly gap: string;
	readonly opensSentence: boolean;
}

// Longer than any name: an unbroken run of letters is cut here, so that each word costs the same.
const WORD = /\p{L}[\p{L}\p{M}'’-]{0,60}/gu;
const POSSESSIVE = /['’]s$/iu;

/** The words of a text in order. */
export function wordsOf(text: string): readonly Word[] {
	const words: Word[] = [];
	let before = 0;
	for (const { 0: whole, index: start } of text.matchAll(WORD)) {
		const bare = whole.replace(POSSESSIVE, '').replace(/['’-]+$/, '');
		// A gap can be long; only its two ends matter.
		const gap = words.length === 0 ? '\n' : text.slice(before, Math.min(start, before + 40));
		words.push({
			start,
			end: start + bare.length,
			plain: folded(bare),
			capital: /^\p{Lu}/u.test(bare),
			shouted: bare.length > 1 && bare === bare.toUpperCase(),
			possessive: POSSESSIVE.test(whole),
			gap,
			opensSentence: /[.!?:;\n•|]|^\s*["“‘(*_-]/.test(gap)
		});
		before = start + whole.length;
	}
	return words;
}
