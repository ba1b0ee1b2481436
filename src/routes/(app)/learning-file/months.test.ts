import { expect, test } from 'vitest';
import { byYear, monthInWords, underMonths } from './months';

const MONTHS = [
	{ month: '2026-01', count: 9 },
	{ month: '2025-12', count: 1 },
	{ month: '2025-03', count: 4 }
];

test('a page shows its entries under their months, and how many each month holds in all', () => {
	const entries = [{ day: '2026-01-02' }, { day: '2026-01-01' }, { day: '2025-12-31' }];
	expect(underMonths(entries, MONTHS)).toEqual([
		{ month: '2026-01', count: 9, entries: [{ day: '2026-01-02' }, { day: '2026-01-01' }] },
		{ month: '2025-12', count: 1, entries: [{ day: '2025-12-31' }] }
	]);
});

test('months stand under their years, latest first', () => {
	expect(byYear(MONTHS).map(({ year, months }) => [year, months.length])).toEqual([
		['2026', 1],
		['2025', 2]
	]);
	expect(monthInWords('2025-12')).toBe('December 2025');
});
