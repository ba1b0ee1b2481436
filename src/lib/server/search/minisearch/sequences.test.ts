import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds, numbersIn, sequenceOf } from './sequence';
import { Sequences } from './sequences';

// Few different numbers, of one, two and three bytes that share bytes with each other.
const term = fc.constantFrom(1, 2, 129, 130, 257, 16_385, 16_386);
const terms = fc.array(term, { maxLength: 12 });
const record = fc.nat(8);
const step = fc.oneof(fc.record({ put: record, terms }), fc.record({ drop: record }));

test('of records that come and go those that are here keep their terms, and are the ones that hold a phrase', () => {
	fc.assert(
		fc.property(fc.array(step, { maxLength: 60 }), fc.array(term, { minLength: 2, maxLength: 3 }), (steps, phrase) => {
			const sequences = new Sequences(40);
			const expected = new Map<number, readonly number[]>();
			for (const each of steps) {
				const of = 'put' in each ? each.put : each.drop;
				if (expected.delete(of)) sequences.drop(of);
				if (!('put' in each)) continue;
				sequences.put(of, sequenceOf(each.terms));
				expected.set(of, each.terms);
			}
			for (const [of, numbers] of expected) expect([...numbersIn(sequences.of(of))]).toEqual(numbers);
			const wanted = sequenceOf(phrase);
			const holders = [...expected].filter(([, numbers]) => holds(sequenceOf(numbers), wanted)).map(([of]) => of);
			expect([...sequences.holding(wanted)].sort()).toEqual(holders.sort());
		})
	);
});
