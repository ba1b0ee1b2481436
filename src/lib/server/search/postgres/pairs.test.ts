import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pairsOf, phrasePlaces } from './pairs';

const mayHold = (filter: Buffer, phrase: readonly string[]): boolean =>
	phrasePlaces(phrase).every((place) => {
		const bit = place % (filter.length * 8);
		return (filter[bit >> 3]! & (1 << (bit & 7))) !== 0;
	});

const term = fc.string({ minLength: 1, maxLength: 4 }).filter((text) => !text.includes(' '));

it('never denies a phrase that stands in a record', () => {
	fc.assert(
		fc.property(
			fc.array(term, { minLength: 2, maxLength: 400 }),
			fc.nat(),
			fc.integer({ min: 2, max: 6 }),
			(terms, from, length) => {
				const at = from % (terms.length - 1);
				expect(mayHold(pairsOf(['title', '', ...terms, '']), terms.slice(at, at + length))).toBe(true);
			}
		)
	);
});

it('denies most phrases that do not, those across two parts among them', () => {
	const words = Array.from({ length: 800 }, (_, at) => `word${at}`);
	const filter = pairsOf(words.flatMap((word, at) => (at % 100 === 99 ? [word, ''] : [word])));
	expect(filter).toHaveLength(792);
	const others = words.flatMap((word, at) => [2, 3, 5, 7, 11].map((step) => [word, words[(at + step) % words.length]!]));
	const mistaken = others.filter((pair) => mayHold(filter, pair)).length;
	expect(mistaken / others.length).toBeLessThan(0.05);
	expect(mayHold(filter, ['word99', 'word100'])).toBe(false);
});

it('takes a byte for each pair, and no more than a row holds', () => {
	expect(pairsOf(['one', ''])).toHaveLength(8);
	expect(pairsOf(Array.from({ length: 90_000 }, (_, at) => `word${at}`))).toHaveLength(4_000);
});
