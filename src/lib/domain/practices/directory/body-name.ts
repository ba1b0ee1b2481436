/** The longest text that is taken for the name of a body; what is longer tells something else. */
const LONGEST_NAME = 160;
/** Letters of what stands for it, which an index has to hold. */
const LONGEST_SLUG = 300;
/** Bodies that one text names at most. */
const MOST_IN_ONE = 20;

/**
 * What stands for a body in addresses and where names are compared: its name in small letters, word by word. Case, spaces,
 * punctuation, accents on Latin letters, “&” for “and”, “the” at the beginning and “Ltd” at the end make no difference; nothing
 * else is taken for the same. Of what it returned it makes the same again. Empty where a text has no letter and no digit.
 */
export function bodySlug(name: string): string {
	const plain = name
		.normalize('NFKD')
		.replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
		.normalize('NFKC')
		.toLowerCase()
		.replaceAll('&', ' and ')
		.replace(/['’‘`]/g, '')
		.replace(/(?<=(?:^|[^\p{L}\p{N}])\p{L})\.(?=\p{L}(?:[^\p{L}\p{N}]|$))/gu, '');
	const words = plain.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
	let [from, to] = [0, words.length];
	while (to - from > 1 && words[from] === 'the') from++;
	while (to - from > 1 && LEGAL_FORMS.has(words[to - 1]!)) to--;
	return words.slice(from, to).join('-');
}

/** How a company says that it is one. */
const LEGAL_FORMS = new Set(['ltd', 'limited']);

/** The bodies that a text names: one on each line, or behind a semicolon. Longer pieces are sentences, and name none. */
export function namesIn(text: string): readonly string[] {
	const pieces = text.split(/[\n;]/, MOST_IN_ONE).map((piece) => piece.replace(/\s+/g, ' ').trim());
	return pieces.filter((piece) => piece.length <= LONGEST_NAME && isSlug(bodySlug(piece)));
}

const isSlug = (text: string): boolean => text !== '' && text.length <= LONGEST_SLUG;
