import type { Term } from './vocabulary';

const LONGEST = 50;

/** The id that records will hold for a new word: its letters as an address has them, unlike that of any term there ever was. */
export function freshTerm(label: string, terms: readonly Pick<Term, 'term'>[]): string {
	const letters = label
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+/, '')
		.slice(0, LONGEST)
		.replace(/-+$/, '');
	const stem = letters || 'word';
	const taken = new Set(terms.map(({ term }) => term));
	for (let at = 1; ; at++) {
		const term = at === 1 ? stem : `${stem}-${at}`;
		if (!taken.has(term)) return term;
	}
}
