import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { growth, LINEAR } from '#tests/growth';
import { wordDiff, type DiffPiece } from './index';

const joined = (pieces: readonly DiffPiece[], without: DiffPiece['kind']): string =>
	pieces
		.filter(({ kind }) => kind !== without)
		.map(({ text }) => text)
		.join('');

test('the words that changed stand out from those that did not', () => {
	expect(wordDiff('Maria came on Tuesday.', '[name] came on Friday.')).toEqual([
		{ text: 'Maria', kind: 'removed' },
		{ text: '[name]', kind: 'added' },
		{ text: ' came on ', kind: 'same' },
		{ text: 'Tuesday', kind: 'removed' },
		{ text: 'Friday', kind: 'added' },
		{ text: '.', kind: 'same' }
	]);
});

test('equal texts differ in nothing', () => {
	expect(wordDiff('One line.', 'One line.')).toEqual([{ text: 'One line.', kind: 'same' }]);
	expect(wordDiff('', '')).toEqual([]);
});

test('the pieces give both texts back, letter for letter', () => {
	const text = fc
		.array(fc.constantFrom('one', 'two', ' ', '  ', '\n', '.', 'é', '🧑🏽‍🦽'), { maxLength: 40 })
		.map((parts) => parts.join(''));
	fc.assert(
		fc.property(text, text, (before, after) => {
			const pieces = wordDiff(before, after);
			expect([joined(pieces, 'added'), joined(pieces, 'removed')]).toEqual([before, after]);
		})
	);
});

test('two long texts with nothing in common are compared at a cost that does not grow with the square', () => {
	const long = (word: string, words: number): string => Array.from({ length: words }, (_, at) => `${word}${at}`).join(' ');
	const pieces = wordDiff(long('a', 16_000), long('b', 16_000));
	expect(joined(pieces, 'added')).toBe(long('a', 16_000));
	expect(growth((words) => wordDiff(long('a', words), long('b', words)), 2_000)).toBeLessThan(LINEAR);
});
