import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth, LINEAR } from '#tests/growth';
import { LONGEST_QUERY, MOST_WORDS, parseQuery } from './query';
import { beginningOf, respellings } from './spelling';
import { termOf } from './terms';

const terms = (query: string): string[] => parseQuery(query).words.map((word) => word.term);

describe('a query', () => {
	it('asks for its words, without the common ones', () =>
		expect(terms('What did we learn from the visits?')).toEqual(['learn', 'visit']));

	it('asks for words in a row between quotation marks, straight or curly', () => {
		expect(parseQuery('“learning set” "travel training" bus').phrases).toEqual([
			['learn', 'set'],
			['travel', 'train']
		]);
		expect(terms('"learning set" bus')).toEqual(['learn', 'set', 'bus']);
	});

	it('leaves out what stands behind a minus, but takes a hyphen as it is', () => {
		expect(parseQuery('co-production -bus -"learning set"')).toMatchObject({ without: [['bus'], ['learn', 'set']] });
		expect(terms('co-production -bus')).toEqual(['co', 'product']);
	});

	it('takes only its last word for unfinished, and not after a space or in quotation marks', () => {
		const unfinished = (query: string) =>
			parseQuery(query)
				.words.filter((word) => word.unfinished)
				.map((word) => word.typed);
		expect(unfinished('travel train')).toEqual(['train']);
		expect(unfinished('travel train ')).toEqual([]);
		expect(unfinished('travel "train"')).toEqual([]);
	});

	it('is blank when nothing was typed, and finds nothing when only common words were', () => {
		expect(parseQuery(' '.repeat(2000)).blank).toBe(true);
		expect(parseQuery('to be or not to be')).toMatchObject({ blank: false, words: [] });
		expect(parseQuery('%')).toMatchObject({ blank: false, words: [] });
	});

	it.each(['a', '"', '-', '-"', "(((a:*|b\\_%'\u0000\ud800 ", ' '])(
		'full of %j is taken apart in time that grows with its length',
		(piece) => {
			const query = (letters: number) => piece.repeat(letters / piece.length) + '!';
			expect(growth((letters) => parseQuery(query(letters)), LONGEST_QUERY / 10)).toBeLessThan(LINEAR);
			expect(parseQuery(query(LONGEST_QUERY)).words.length).toBeLessThanOrEqual(MOST_WORDS);
		}
	);

	it('of very many words asks for the first of them', () => {
		const words = Array.from({ length: 5000 }, (_, n) => `word${n}`).join(' ');
		expect(parseQuery(words).words).toHaveLength(MOST_WORDS);
	});

	it('never fails, and its words stand where it says', () => {
		const parts = fc.constantFrom('"', '“', '”', '-', ' ', 'word', 'learn', 'the', '’', '\ud83d', '\n', '\u0000');
		fc.assert(
			fc.property(
				fc.array(parts, { maxLength: 40 }).map((all) => all.join('')),
				(query) => {
					for (const { from, to, typed } of parseQuery(query).words) expect(query.slice(from, to)).toBe(typed);
				}
			)
		);
	});
});

describe('an unfinished word', () => {
	it.each([
		['supervisi', 'supervision'],
		['organisatio', 'organisations'],
		['employme', 'employment'],
		['learni', 'learning']
	])('%s may become %s', (typed, meant) => {
		const { prefix, terms: may } = beginningOf(typed)!;
		expect(may.includes(termOf(meant)) || termOf(meant).startsWith(prefix)).toBe(true);
	});

	it('of one letter could become anything', () => expect(beginningOf('s')).toBeNull());
});

describe('other spellings', () => {
	it.each([
		['supervisoin', 'supervision'],
		['emploment', 'employment'],
		['barier', 'barriers'],
		['facillitator', 'facilitator']
	])('of %s include %s', (typed, meant) => expect(respellings(typed).has(termOf(meant))).toBe(true));
});
