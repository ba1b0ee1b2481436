import { expect, test } from 'vitest';
import { seriesDays } from './series-days';

const days = (rhythm: 'weeks' | 'months', every: number, first: string, count: number) =>
	seriesDays({ rhythm, every, first, count });

test('every fourth week is the same weekday, over the end of a year', () => {
	expect(days('weeks', 4, '2026-11-24', 3)).toEqual(['2026-11-24', '2026-12-22', '2027-01-19']);
});

test('the second Tuesday stays the second Tuesday', () => {
	expect(days('months', 1, '2026-09-08', 5)).toEqual(['2026-09-08', '2026-10-13', '2026-11-10', '2026-12-08', '2027-01-12']);
});

test('every second month begins with the month of the first', () => {
	expect(days('months', 2, '2026-12-01', 3)).toEqual(['2026-12-01', '2027-02-02', '2027-04-06']);
});

test('a fifth weekday means the last of each month, also where there are but four', () => {
	expect(days('months', 1, '2026-12-29', 4)).toEqual(['2026-12-29', '2027-01-26', '2027-02-23', '2027-03-30']);
});
