import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds, numbersIn, sequenceOf } from './sequence';

const number = fc.oneof(fc.nat(3), fc.nat(300), fc.nat(2 ** 31 - 1));

test('every number comes back as it went in', () => {
	fc.assert(
		fc.property(fc.array(number), (numbers) => {
			expect([...numbersIn(sequenceOf(numbers))]).toEqual(numbers);
		})
	);
});

test('a phrase is found where its numbers stand one behind the other, and only there', () => {
	// Few different numbers, of one, two and three bytes that share bytes with each other.
	const alike = fc.constantFrom(1, 2, 129, 130, 257, 16_385, 16_386);
	fc.assert(
		fc.property(fc.array(alike, { maxLength: 12 }), fc.array(alike, { minLength: 1, maxLength: 3 }), (numbers, phrase) => {
			const stands = numbers.some((_, at) => phrase.every((each, offset) => numbers[at + offset] === each));
			expect(holds(sequenceOf(numbers), sequenceOf(phrase))).toBe(stands);
		})
	);
});
