import { expect, test } from 'vitest';
import { mayHaveOthers, synonymsAmong } from './synonyms';

const list = (...terms: object[]) => new Map([['synonyms', { name: 'synonyms', label: '', terms } as never]]);

test('a term stands for one thing, with other wordings between commas', () => {
	expect(
		synonymsAmong(
			list(
				{ term: 'sen', label: 'special educational needs', words: { also: 'SEN, , additional needs ', capitals: 'SEND' } },
				{ term: 'plan', label: 'education, health and care plan' }
			)
		)
	).toEqual([
		{ wordings: ['special educational needs', 'SEN', 'additional needs'], capitals: ['SEND'] },
		{ wordings: ['education health and care plan'], capitals: [] }
	]);
});

test('a retired term is looked for no longer, and without the list nothing is', () => {
	const retirement = { by: 'x', at: '2026-01-01T00:00:00.000Z' };
	expect(synonymsAmong(list({ term: 'ib', label: 'incapacity benefit', words: { also: 'IB' }, retirement }))).toEqual([]);
	expect(synonymsAmong(new Map())).toEqual([]);
});

test('a text is held to have other wordings where it may, in whatever form, and mostly not otherwise', () => {
	const of = (label: string, words: object = {}) => synonymsAmong(list({ term: 'a', label, words }));
	const coach = of('job coach', { also: 'employment specialist, IPS worker' });
	for (const text of ['job coach', 'Jobs and COACHES', 'employment of specialists', 'ips workers'])
		expect(mayHaveOthers(text, coach)).toBe(true);
	for (const text of ['', 'job', 'coach trip', 'an employment law', 'ipswich']) expect(mayHaveOthers(text, coach)).toBe(false);
	expect(mayHaveOthers('IBs', of('incapacity benefit', { also: 'IB' }))).toBe(true);
	expect(mayHaveOthers('accès', of('acces'))).toBe(true);
});
