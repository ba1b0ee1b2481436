/**
 * The form in which two spellings of a word are the same: compatibility decomposition, no marks, no case, no
 * apostrophes or soft hyphens, letters that do not decompose written out. Folding a folded word changes nothing.
 */
export function fold(text: string): string {
	if (PLAIN.test(text)) return text.toLowerCase();
	return text
		.normalize('NFKD')
		.toLowerCase()
		.normalize('NFKD')
		.replace(NOT_LETTERS, '')
		.replace(UNDECOMPOSED, (letter) => WRITTEN_OUT[letter] ?? letter);
}

const PLAIN = /^[a-zA-Z0-9]*$/;
const NOT_LETTERS = /[^\p{L}\p{N}]/gu;
const UNDECOMPOSED = /[ßæœøłđðþıς]/gu;
const WRITTEN_OUT: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ı: 'i',
	ς: 'σ'
};
