import { expect, test } from 'vitest';
import { plainText, readBlocks } from './index';

test('marks go and words stay', () => {
	expect(plainText('# Title\n\nSome **bold**, *soft*, ~~gone~~ `code` &amp; <R-Pet (Team 22)>.')).toBe(
		'Title\n\nSome bold, soft, gone code & <R-Pet (Team 22)>.'
	);
});

test('lists, tables and quotes can still be told apart', () => {
	expect(plainText('- a\n- b\n\n3. c\n4. d\n\n> e\n\n| f | g |\n|-|-|\n| h | i |')).toBe(
		'- a\n- b\n\n3. c\n4. d\n\n> e\n\nf | g\nh | i'
	);
});

test('an address follows the words of its link, once', () => {
	expect(plainText('[our page](https://example.org/a) and https://example.org and <ben@partner.example>')).toBe(
		'our page (https://example.org/a) and https://example.org and ben@partner.example'
	);
	expect(plainText('[x](javascript:alert(1))')).toBe('x');
});

test('lines of one paragraph run on, and a typed break stays', () => {
	expect(plainText('one\ntwo  \nthree')).toBe('one two\nthree');
});

test('a code span in a list of things done is read as blocks', () => {
	expect(readBlocks('- [x] ask `now`')).toEqual([
		{
			is: 'list',
			start: null,
			items: [[{ is: 'paragraph', runs: [{ text: '☑ ' }, { text: 'ask ' }, { text: 'now', code: true }] }]]
		}
	]);
});
