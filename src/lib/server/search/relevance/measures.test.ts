import { describe, expect, it } from 'vitest';
import { averagePrecision, mean, ndcg10, recall100, reciprocalRank } from './measures';

const relevant = new Set([1, 2, 3]);

describe('a ranking', () => {
	it('that begins with all relevant documents is perfect', () => {
		for (const measure of [ndcg10, averagePrecision, recall100, reciprocalRank])
			expect(measure([2, 3, 1, 9], relevant)).toBeCloseTo(1);
	});

	it('that finds none of them is worth nothing', () => {
		for (const measure of [ndcg10, averagePrecision, recall100, reciprocalRank]) expect(measure([7, 8], relevant)).toBe(0);
		expect(ndcg10([], relevant)).toBe(0);
	});

	it('gains less from what stands further down', () => {
		// Places 2 and 4: (1/log2 3 + 1/log2 5) of an ideal 1 + 1/log2 3 + 1/log2 4.
		expect(ndcg10([9, 1, 8, 2], relevant)).toBeCloseTo((0.63093 + 0.43068) / (1 + 0.63093 + 0.5), 4);
		expect(averagePrecision([9, 1, 8, 2], relevant)).toBeCloseTo((1 / 2 + 2 / 4) / 3);
		expect(reciprocalRank([9, 1, 8, 2], relevant)).toBe(1 / 2);
	});

	it('is read to the tenth document by nDCG, to the hundredth by recall, and whole by precision', () => {
		const others = (count: number) => Array.from({ length: count }, (_, n) => 1_000 + n);
		expect(ndcg10([...others(10), 1], relevant)).toBe(0);
		expect(recall100([...others(99), 1, 2], relevant)).toBeCloseTo(1 / 3);
		expect(averagePrecision([...others(199), 1], relevant)).toBeCloseTo(1 / 200 / 3);
	});

	it('can be perfect at ten though more than ten are relevant', () => {
		const many = new Set(Array.from({ length: 30 }, (_, n) => n));
		expect(ndcg10([...many].slice(0, 10), many)).toBeCloseTo(1);
		expect(averagePrecision([...many].slice(0, 10), many)).toBeCloseTo(1 / 3);
	});

	it('counts as much as every other question', () => expect(mean([0, 1, 0.5, 0.5])).toBe(0.5));
});
