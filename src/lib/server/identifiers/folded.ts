/** A word as the lists spell it: small letters without accents. */
export function folded(word: string): string {
	// Most words are plain English, and taking a word apart costs far more than looking at it.
	if (PLAIN.test(word)) return word.replaceAll('’', "'").toLowerCase();
	return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/gi, 'l').replace(/ı/g, 'i').replaceAll('’', "'").toLowerCase();
}

const PLAIN = /^[a-z'’-]*$/i;
