import { expect, test } from 'vitest';
import { endOfMonth, monthNamed, monthsAfter } from './months';

test('a day some months on keeps its date, or is the last of a shorter month', () => {
	expect(monthsAfter('2026-01-14', 1)).toBe('2026-02-14');
	expect(monthsAfter('2026-01-31', 1)).toBe('2026-02-28');
	expect(monthsAfter('2024-01-31', 1)).toBe('2024-02-29');
	expect(monthsAfter('2026-03-31', -1)).toBe('2026-02-28');
	expect(monthsAfter('2026-11-30', 3)).toBe('2027-02-28');
	expect(monthsAfter('2026-02-28', 12)).toBe('2027-02-28');
});

test('a month ends on its last day, this one or one further on', () => {
	expect(endOfMonth('2026-02-03')).toBe('2026-02-28');
	expect(endOfMonth('2026-12-03', 2)).toBe('2027-02-28');
	expect(endOfMonth('2026-01-31', -2)).toBe('2025-11-30');
});

test('a month is known by its name or the beginning of it', () => {
	expect(['January', 'sep', 'Sept', 'DECEMBER'].map(monthNamed)).toEqual([1, 9, 9, 12]);
	expect(['ja', 'janus', 'spring', ''].map(monthNamed)).toEqual([0, 0, 0, 0]);
});
