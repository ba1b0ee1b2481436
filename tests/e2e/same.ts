/** What differs in two answers to the same question: nonces, keys, times and the address itself. */
export const withoutChance = (text: string, id = ''): string =>
	text
		.replaceAll(id || '\u0000', 'KEY')
		.replaceAll(/nonce="[^"]*"|'nonce-[^']*'/g, 'NONCE')
		.replaceAll(/__sveltekit_\w+/g, 'KIT')
		.replaceAll(/\b[a-z0-9]{26}\b/g, 'KEY');
