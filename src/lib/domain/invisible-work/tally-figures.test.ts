import { describe, expect, test } from 'vitest';
import { stretches, tallyFigures } from './tally-figures';

const kind = (term: string) => ({ term, label: term.toUpperCase(), hint: '', offered: true });
const sum = (day: string, category: string, minutes: number) => ({ day, category, minutes, times: 1 });

describe('half a year', () => {
	test('is the six months up to this one, across the turn of the year', () => {
		expect(stretches('month', '2026-02-14')).toEqual([
			{ from: '2025-09-01', to: '2025-09-30' },
			{ from: '2025-10-01', to: '2025-10-31' },
			{ from: '2025-11-01', to: '2025-11-30' },
			{ from: '2025-12-01', to: '2025-12-31' },
			{ from: '2026-01-01', to: '2026-01-31' },
			{ from: '2026-02-01', to: '2026-02-28' }
		]);
	});

	test.each(['2026-05-11', '2026-05-14', '2026-05-17'])('ends, by week, with the one that %s lies in, from Monday', (day) => {
		const weeks = stretches('week', day);
		expect(weeks).toHaveLength(26);
		expect(weeks.at(-1)).toEqual({ from: '2026-05-11', to: '2026-05-17' });
		expect(weeks.at(-2)).toEqual({ from: '2026-05-04', to: '2026-05-10' });
	});
});

describe('the figures of a tally', () => {
	const months = stretches('month', '2026-05-14');

	test('stand by month and kind, in the order of the vocabulary, and add up', () => {
		const sums = [sum('2026-05-01', 'b', 30), sum('2026-05-02', 'a', 15), sum('2026-05-09', 'a', 5), sum('2026-01-31', 'b', 60)];
		const figures = tallyFigures(sums, [kind('a'), kind('b'), kind('c')], months);
		expect(figures.kinds).toEqual(['A', 'B']);
		expect(figures.rows.map(({ from, minutes, sum }) => [from.slice(0, 7), minutes, sum])).toEqual([
			['2025-12', [0, 0], 0],
			['2026-01', [0, 60], 60],
			['2026-02', [0, 0], 0],
			['2026-03', [0, 0], 0],
			['2026-04', [0, 0], 0],
			['2026-05', [20, 30], 50]
		]);
		expect([figures.sums, figures.sum]).toEqual([[20, 90], 110]);
	});

	test('leave out days beyond them, and keep a kind that the workspace stopped using under its own name', () => {
		const figures = tallyFigures([sum('2026-06-01', 'a', 30), sum('2026-05-01', 'old-kind', 10)], [kind('a')], months);
		expect([figures.kinds, figures.sum]).toEqual([['old-kind'], 10]);
	});

	test('put the smaller kinds together where there are more than can be told apart', () => {
		const many = Array.from({ length: 10 }, (_, at) => kind(`k${at}`));
		const figures = tallyFigures(
			many.map(({ term }, at) => sum('2026-05-01', term, 100 - at)),
			many,
			months
		);
		expect(figures.kinds).toEqual(['K0', 'K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'Everything else']);
		expect(figures.sums.at(-1)).toBe(93 + 92 + 91);
		expect(figures.sum).toBe(955);
	});
});
