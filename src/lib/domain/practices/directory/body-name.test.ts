import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodySlug, namesIn } from './body-name';
import { namingsIn } from './naming';

test.each([
	['Harbour College', 'harbour-college'],
	['  harbour   COLLEGE. ', 'harbour-college'],
	['The Harbour College Ltd.', 'harbour-college'],
	['Harbour-College, Limited', 'harbour-college'],
	["St. Mary's", 'st-marys'],
	['St Mary’s', 'st-marys'],
	['N.H.S. England', 'nhs-england'],
	['Ty Hafan', 'ty-hafan'],
	['Tŷ Hafan', 'ty-hafan'],
	['Bread & Roses', 'bread-and-roses'],
	['Bread and Roses', 'bread-and-roses'],
	['The', 'the'],
	['Limited', 'limited'],
	['Бюро занятости', 'бюро-занятости'],
	['就労支援センター', '就労支援センター'],
	['—', '']
])('“%s” is compared as %s', (name, slug) => {
	expect(bodySlug(name)).toBe(slug);
});

test.each([
	['Harbour College', 'Harbour Colleges'],
	['Age UK', 'Age UK Bury'],
	['Bury Council', 'Bury Borough Council'],
	['Team 1', 'Team 2']
])('“%s” and “%s” are never taken for one body', (one, other) => {
	expect(bodySlug(one)).not.toBe(bodySlug(other));
});

test('what stands for a body stands for itself, whatever was written', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
			const slug = bodySlug(text);
			expect(bodySlug(slug)).toBe(slug);
			expect(slug).not.toMatch(/[\s/?#&]/);
		})
	);
});

test('a text names a body on each line or behind a semicolon; sentences, signs and what no index could hold name none', () => {
	expect(namesIn('Harbour College; Bury\tCouncil\n\n  \nAge UK')).toEqual(['Harbour College', 'Bury Council', 'Age UK']);
	expect(namesIn(`${'a long sentence '.repeat(20)}; -; ${'ﷺ'.repeat(100)}`)).toEqual([]);
	expect(namesIn('a;'.repeat(10_000)).length).toBeLessThanOrEqual(20);
});

test('a name without recorded consent is nowhere in what the directory keeps', () => {
	const contact = { role: 'Manager', body: 'Harbour College', name: 'Eve Lark', reach: '01632 960 111' };
	const wording = (consent: { by: string; at: string } | null) => ({
		answers: { organisation: { text: 'The Harbour College' }, contact: { contact: { ...contact, consent } } },
		fundedBy: 'Bury Council'
	});
	const named = namingsIn(wording({ by: 'x', at: '2026-05-14T09:00:00.000Z' }) as never);
	expect(named.map(({ slug, way }) => `${slug} ${way}`)).toEqual([
		'harbour-college answers',
		'harbour-college asked',
		'bury-council pays'
	]);
	expect(named[1]!.asked).toMatchObject({ role: 'Manager', name: 'Eve Lark', reach: '01632 960 111' });
	const without = JSON.stringify(namingsIn(wording(null) as never));
	expect(without).toContain('Manager');
	expect(without).not.toMatch(/Eve|01632/);
});
