/** A word as the lists spell it: small letters without accents. */
export function folded(word: string): string {
	return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/gi, 'l').replace(/ı/g, 'i').replaceAll('’', "'").toLowerCase();
}
