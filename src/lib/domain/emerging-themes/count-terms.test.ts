import { expect, test } from 'vitest';
import { countTerms, holdingThese, type Counting } from './count-terms';
import type { Evidence } from './evidence';

const NUMBERED = ['bus', 'late', 'offic'];
const counting: Counting = { pause: async () => {}, termAt: (number) => NUMBERED[number]! };
const record = (numbers: readonly number[], rest: readonly string[] = []): Evidence => ({
	kind: 'learning-entry',
	id: numbers.join(),
	when: '2026-05-10',
	codes: [],
	words: [],
	numbers: Uint32Array.from(numbers),
	rest,
	named: []
});
const records = [record([0, 1], ['zither']), record([1]), record([2, 0, 1], ['yurt', 'zither'])];

test('each record counts once for each of its terms, also for those that have no number', async () => {
	expect(Object.fromEntries(await countTerms(records, counting))).toEqual({ bus: 2, late: 3, offic: 1, zither: 2, yurt: 1 });
});

test('who holds some terms is told for each of them, and for no other', async () => {
	const holding = await holdingThese(records, ['late', 'zither', 'allot'], counting);
	expect([...holding].map(([term, held]) => [term, held.map((each) => records.indexOf(each))])).toEqual([
		['late', [0, 1, 2]],
		['zither', [0, 2]],
		['allot', []]
	]);
});
