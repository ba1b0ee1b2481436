import { folded } from './folded';

/** A word of the text with what stands before it. */
export interface Word {
	readonly start: number;
	/** Before a possessive ending. */
	readonly end: number;
	/** Without accents, capitals or a possessive ending. */
	readonly plain: string;
	/** Begins with a capital that says something: in a line that is all capitals none does. */
	readonly capital: boolean;
	/** Two letters or more, all of them capitals. */
	readonly shouted: boolean;
	/** Capitals beside small letters as names have none: "PostgreSQL", "GPs". */
	readonly mixed: boolean;
	readonly possessive: boolean;
	/** Between the word before and this one; the start of the text counts as a new line. */
	readonly gap: string;
	readonly opensSentence: boolean;
}

/** Words `from` to `to` (not included). */
export interface Span {
	readonly from: number;
	readonly to: number;
}

// Longer than any name: an unbroken run of letters is cut here, so that each word costs the same.
const WORD = /\p{L}[\p{L}\p{M}'’-]{0,60}/gu;
const POSSESSIVE = /['’]s$/iu;
const MIXED = /^\p{Lu}{2,60}\p{Ll}|\p{Ll}\p{Lu}{2}|^\p{Ll}{1,60}\p{Lu}/u;
const OPENS = /[.!?:;\n•|>]|^\s*["“‘(*_[#`-]|["“] ?$/;

/** The words of a text in order. */
export function wordsOf(text: string): readonly Word[] {
	const words: Word[] = [];
	let before = 0;
	let loud = false;
	let lineEnd = -1;
	for (const { 0: whole, index: start } of text.matchAll(WORD)) {
		if (start > lineEnd) {
			lineEnd = endOfLine(text, start);
			loud = isLoud(text.slice(start, lineEnd));
		}
		const bare = whole.replace(POSSESSIVE, '').replace(/['’-]+$/, '');
		// A gap can be long; only its two ends matter.
		const gap = words.length === 0 ? '\n' : text.slice(before, Math.min(start, before + 40));
		words.push({
			start,
			end: start + bare.length,
			plain: folded(bare),
			capital: !loud && /^\p{Lu}/u.test(bare),
			shouted: bare.length > 1 && bare === bare.toUpperCase(),
			mixed: MIXED.test(bare),
			possessive: POSSESSIVE.test(whole),
			gap,
			// An initial's full stop ends no sentence.
			opensSentence: OPENS.test(gap) && !(gap === '. ' && isInitial(words.at(-1), text))
		});
		before = start + whole.length;
	}
	return words;
}

const isInitial = (word: Word | undefined, text: string): boolean =>
	word !== undefined && word.end - word.start === 1 && /\p{Lu}/u.test(text[word.start]!) && word.plain !== 'i';

function endOfLine(text: string, from: number): number {
	const at = text.indexOf('\n', from);
	return at < 0 ? text.length : at;
}

/** Whether a line has several words and hardly any small letter. */
function isLoud(line: string): boolean {
	const capitals = line.match(/\p{Lu}/gu)?.length ?? 0;
	const small = line.match(/\p{Ll}/gu)?.length ?? 0;
	return capitals >= 12 && small * 10 < capitals && /\p{Lu}{2}[^\p{L}]{1,3}\p{Lu}{2}/u.test(line);
}
