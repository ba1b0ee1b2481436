/** One word of a text, with what is needed to tell whether it stands there as a name. */
export interface TextWord {
	readonly start: number;
	/** Behind the word itself: a possessive ending stays where it is. */
	readonly end: number;
	/** As it is written. */
	readonly text: string;
	/** The ways in which it is compared: see {@link foldedWays}. */
	readonly plain: readonly string[];
	readonly capital: boolean;
	readonly shouted: boolean;
	readonly possessive: boolean;
	readonly opensSentence: boolean;
	/** What stands between the word before and this one. */
	readonly gap: string;
}

const WORD = /(?:(?:[dljnstm]|qu)['’])?[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’ʼ`´][\p{L}\p{M}]+)*/giu;
/** “d’Ada”, “l’atelier” */
const ELISION = /^(?:[dljnstm]|qu)['’](?=\p{Lu})/iu;
const POSSESSIVE = /['’ʼ`´](?:s|d|ll|ve|re)$/iu;
const ENDS_SENTENCE = /[.!?:;…\n|>•]|^\s*[-–—*"“‘(]/u;

/** The words of a text in their order. */
export function wordsOf(text: string): readonly TextWord[] {
	const words: TextWord[] = [];
	let last = 0;
	for (const { 0: found, index } of text.matchAll(WORD)) {
		const before = ELISION.exec(found)?.[0].length ?? 0;
		const after = POSSESSIVE.exec(found.slice(before))?.[0].length ?? 0;
		const word = found.slice(before, found.length - after);
		const gap = text.slice(last, index);
		words.push({
			start: index + before,
			end: index + found.length - after,
			text: word,
			plain: foldedWays(word),
			capital: /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word),
			shouted: word === word.toUpperCase() && word !== word.toLowerCase(),
			possessive: after > 0,
			opensSentence: words.length === 0 || ENDS_SENTENCE.test(gap),
			gap
		});
		last = index + found.length;
	}
	return words;
}

const LETTERS: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' };
const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/**
 * A word in small letters without accents and apostrophes, and where it has an umlaut also as it is written without one: `Müller` is
 * `muller` and `mueller`. Each way once.
 */
export function foldedWays(word: string): readonly string[] {
	const small = word.normalize('NFC').toLowerCase();
	const other = /[äöüøå]/.test(small) ? small.replace(/[äöüøå]/g, (each) => UMLAUTS[each]!) : small;
	return [...new Set([bare(small), bare(other)])];
}

const bare = (small: string): string =>
	small
		.replace(/[łøđðıßæœþ]/g, (each) => LETTERS[each]!)
		.normalize('NFD')
		.replace(/[\p{M}'’ʼ`´]/gu, '');
