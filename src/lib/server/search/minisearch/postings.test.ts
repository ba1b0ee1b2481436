import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST_RECORDS, occurrencesIn, recordIn } from './packing';
import { Postings } from './postings';

/** Near records and far ones, to the last there can be; seldom and often. */
const record = fc.oneof(fc.nat(40), fc.nat(500), fc.nat(MOST_RECORDS - 1));
const change = fc.record({ record, occurrences: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 127 })) });
const step = fc.oneof(
	{ weight: 8, arbitrary: change },
	{ weight: 1, arbitrary: fc.constant('saved' as const) },
	{ weight: 1, arbitrary: fc.constant('even alone' as const) }
);

const told = (postings: Postings): [number, number][] =>
	[...postings.unpacked().subarray(0, postings.size)].map((each) => [recordIn(each), occurrencesIn(each)]);

const saved = (of: Postings): Postings => Postings.restored(of.term, of.facet, of.number, of.bytes);

it('holds what a plain table of records holds, whatever came, went, came again and was saved and read in', () => {
	fc.assert(
		fc.property(fc.array(step, { maxLength: 120 }), fc.constantFrom(null, 'place'), (steps, facet) => {
			let postings = new Postings('bus', facet, 7);
			const table = new Map<number, number>();
			for (const each of steps) {
				if (each === 'saved') postings = saved(postings);
				else if (each === 'even alone') {
					postings.keepOnly((number) => number % 2 === 0);
					for (const number of table.keys()) if (number % 2 !== 0) table.delete(number);
				} else if (table.delete(each.record)) postings.remove(each.record);
				else {
					table.set(each.record, each.occurrences);
					postings.add(each.record, each.occurrences);
				}
				const expected = [...table].sort(([a], [b]) => a - b);
				expect(told(postings)).toEqual(expected);
				const isFar = (number: number): boolean => number > 20;
				expect(postings.first(isFar)).toBe(expected.find(([number]) => isFar(number))?.[0] ?? -1);
			}
			expect(told(saved(postings))).toEqual(told(postings));
		})
	);
});

it('holds long lists of which many records changed since they were packed', () => {
	const postings = new Postings('the', null, 1);
	for (let number = 0; number < 5_000; number++) postings.add(number, (number % 127) + 1);
	for (let number = 0; number < 5_000; number += 3) postings.remove(number);
	for (let number = 0; number < 5_000; number += 6) postings.add(number, 5);
	const expected = Array.from({ length: 5_000 }, (_, number): [number, number] => [number, (number % 127) + 1])
		.filter(([number]) => number % 3 !== 0 || number % 6 === 0)
		.map(([number, times]): [number, number] => [number, number % 6 === 0 ? 5 : times]);
	expect(told(postings)).toEqual(expected);
	expect(told(saved(postings))).toEqual(expected);
});

it('takes about a byte for a record that follows closely, a quarter of what it takes unpacked', () => {
	const postings = new Postings('the', null, 1);
	for (let number = 0; number < 10_000; number++) postings.add(number * 3, 1 + (number % 3));
	expect(postings.bytes.length).toBeLessThan(10_010);
});
