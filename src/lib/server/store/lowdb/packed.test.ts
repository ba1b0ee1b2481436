import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asRead, jsonOf, pack, tightened } from './packed';

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

describe('a packed value', () => {
	it('gives back the JSON it was made of, whatever its length', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 3_000, size: 'max' }), (text) => {
				expect(jsonOf(pack({ text })).equals(json({ text }))).toBe(true);
			}),
			{ numRuns: 50 }
		);
	});

	it('takes less room where it is long, and stays as it is where it is short', () => {
		const long = { text: 'We wrote down what each of us had learned. '.repeat(100) };
		expect(pack(long).length).toBeLessThan(json(long).length / 2);
		expect(pack({ text: 'Short' }).length).toBe(json({ text: 'Short' }).length);
	});

	it('is packed tighter once, not twice', () => {
		const read = asRead(json({ text: 'again '.repeat(1_000) }));
		const once = tightened(read);
		expect(tightened(once)).toBe(once);
		expect(jsonOf(once).equals(read)).toBe(true);
	});
});
