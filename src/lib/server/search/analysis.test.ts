import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from './analysis';
import { fold } from './fold';
import { plainText } from './plain';
import { termOf } from './terms';
import { wordsOf } from './words';
import { growth, LINEAR } from '#tests/growth';

const words = (text: string): string[] => [...wordsOf(text)].map(({ from, to }) => text.slice(from, to));
/** Any sequence of code units, half surrogates and control characters among them. */
const anyText = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 300 }),
	fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 }).map((units) => String.fromCharCode(...units))
);

describe('folding', () => {
	it.each([
		['Café', 'cafe'],
		['ＦＵＬＬ', 'full'],
		['ﬁnd', 'find'],
		['Straße', 'strasse'],
		['don’t', 'dont'],
		['Łódź', 'lodz'],
		['re\u00ADcord', 'record']
	])('takes %s and %s for the same word', (written, folded) => expect(fold(written)).toBe(folded));

	it('changes nothing when done twice, whatever the text', () => {
		fc.assert(fc.property(anyText, (text) => void expect(fold(fold(text))).toBe(fold(text))));
	});
});

describe('words', () => {
	it('keeps an apostrophe within a word and parts at a hyphen', () =>
		expect(words("Women's co-production, they’ll say ‘yes’")).toEqual(["Women's", 'co', 'production', 'they’ll', 'say', 'yes']));

	it('keeps letters outside the basic plane and accents written as marks', () =>
		expect(words('𝒜bc cafe\u0301!')).toEqual(['𝒜bc', 'cafe\u0301']));

	it('lie within the text, in order, whatever the text', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				let last = 0;
				for (const { from, to } of wordsOf(text)) {
					expect(from).toBeGreaterThanOrEqual(last);
					expect(to).toBeGreaterThan(from);
					last = to;
				}
				expect(last).toBeLessThanOrEqual(text.length);
			})
		);
	});
});

describe('terms', () => {
	it.each([
		['Supervision', 'supervising'],
		['organisations', 'Organisation'],
		['women’s', 'women'],
		['CAFÉS', 'cafe']
	])('finds %s by %s', (written, asked) => expect(termOf(written)).toBe(termOf(asked)));

	it('are empty for words too common to find anything by', () => expect([termOf('The'), termOf('don’t')]).toEqual(['', '']));

	it('begin with the letter of the word, where that is a plain one', () => {
		const plain = fc.tuple(
			fc.constantFrom(...'aeiskyYZ09'),
			anyText.map((text) => [...wordsOf(text)].map(({ from, to }) => text.slice(from, to)).join(''))
		);
		fc.assert(
			fc.property(plain, ([first, rest]) => {
				for (const word of [first + rest, first]) expect(['', first.toLowerCase()]).toContain(termOf(word).slice(0, 1));
			})
		);
		const irregular = 'skis skies dying lying tying idly gently ugly early only singly news yes ying generate communes arsenal';
		for (const word of irregular.split(' ')) expect(['', word[0]]).toContain(termOf(word).slice(0, 1));
	});

	it('are made of any text at all', () => {
		fc.assert(fc.property(anyText, (text) => void expect(termOf(text).length).toBeLessThanOrEqual(49)));
	});
});

describe('plain text', () => {
	it('keeps the words of Markdown and leaves its marks', () =>
		expect(
			plainText('## What *worked*\n\n- a [travel pass](https://example.org/a)\n1. `call` __early__ snake_case\n> 5 \\* 3')
		).toBe('What worked a travel pass call early snake_case 5 * 3'));

	it.each([' ', '[', '[](', '_', '*', '\\', '> ', '- ', '|-', '!['])('takes time that grows with a text full of %j', (piece) => {
		expect(growth((size) => plainText(piece.repeat(size) + '!'), 12_500)).toBeLessThan(LINEAR);
	});
});

describe('a record taken apart', () => {
	it('counts a word of the title three times and keeps parts from running into each other', () => {
		const { sequence, postings, length } = analyse('Travel training', ['Buses, **then** travel', '**', 'Training days']);
		expect(sequence).toEqual(['travel', 'train', '', 'buse', 'travel', '', 'train', 'day', '']);
		expect(postings.get('travel')).toEqual({ occurrences: 4, positions: [0, 4] });
		expect(postings.get('day')).toEqual({ occurrences: 1, positions: [7] });
		expect(length).toBe(10);
	});
});
