import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mark, snippetOf } from './snippet';
import { termOf } from './terms';

const asked = (...words: string[]) => new Set(words.map(termOf));
const joined = (marked: readonly { text: string }[]) => marked.map((piece) => piece.text).join('');
const hits = (marked: readonly { text: string; hit: boolean }[]) =>
	marked.filter((piece) => piece.hit).map((piece) => piece.text);
const filler = 'Something else was said at length about the weather and the room. '.repeat(20);

describe('a snippet', () => {
	it('marks the words asked for in whatever form they stand', () =>
		expect(hits(mark('Supervising, and what supervisions are for', asked('supervision')))).toEqual([
			'Supervising',
			'supervisions'
		]));

	it('is the passage with most of the words, not the first', () => {
		const text = `The bus came. ${filler}Travel training on the bus made people confident. ${filler}`;
		const snippet = snippetOf([text], asked('travel', 'training', 'bus'));
		expect(hits(snippet)).toEqual(['Travel', 'training', 'bus']);
		expect(joined(snippet)).toMatch(/^…Travel training on the bus/);
		expect(joined(snippet).length).toBeLessThanOrEqual(222);
	});

	it('is the beginning where only the title holds the words', () =>
		expect(joined(snippetOf([filler], asked('bus')))).toMatch(/^Something else.*…$/));

	it('leaves what looks like HTML as the text it is', () =>
		expect(joined(mark('<img src=x onerror=alert(1)>', asked('onerror')))).toBe('<img src=x onerror=alert(1)>'));

	it('never splits a letter, whatever stands in the text', () => {
		const family = '👩‍👩‍👧‍👦';
		const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });
		const piece = fc.constantFrom(family, 'e\u0301', 'bus', ' ', '漢', '🇬🇧', 'नि', '. ');
		fc.assert(
			fc.property(fc.array(piece, { minLength: 20, maxLength: 300 }), (parts) => {
				const text = parts.join('');
				const whole = new Set([...letters.segment(text)].map((letter) => letter.segment));
				const cut = joined(snippetOf([text], asked('bus'))).replace(/^…|…$/g, '');
				expect(cut.isWellFormed()).toBe(true);
				for (const { segment } of letters.segment(cut)) expect(whole).toContain(segment);
			})
		);
	});
});
