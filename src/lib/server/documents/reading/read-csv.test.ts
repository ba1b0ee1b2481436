import { expect, test } from 'vitest';
import { toCsv } from '../to-csv';
import { DocumentNotRead } from './not-read';
import { readCsv } from './read-csv';

const rowsOf = (text: string) => readCsv(new TextEncoder().encode(text)).rows;

test('quotes, quotes in quotes, line breaks and empty cells are read as they are meant, whatever stands between cells', () => {
	expect(rowsOf('a,b\n"x, y","He said ""so"""\r\n"two\nlines",\n')).toEqual([
		['a', 'b'],
		['x, y', 'He said "so"'],
		['two\nlines', '']
	]);
	for (const between of [';', '\t', '|'])
		expect(rowsOf(`What${between}Who\nRing${between}Ada`)).toEqual([
			['What', 'Who'],
			['Ring', 'Ada']
		]);
});

test('what was saved here comes back as it was, also what a spreadsheet would run', () => {
	const rows = [
		['What', 'Who'],
		['=HYPERLINK("x")', '@Ada'],
		['-2 + 3', '＝SUM(A1)'],
		['It’s "so"', 'two\nlines']
	];
	expect(rowsOf(toCsv(rows))).toEqual(rows);
});

test('older letters are read, and said to be a guess', () => {
	const { rows, letters } = readCsv(Uint8Array.from([0x57, 0x68, 0x61, 0x74, 0x0a, 0x43, 0x61, 0x66, 0xe9]));
	expect([rows, letters]).toEqual([[['What'], ['Café']], 'Windows-1252']);
});

test('what is no table, has no end or is too large is refused in words', () => {
	expect(() => rowsOf('a,b\n"open,b\n')).toThrow(DocumentNotRead);
	expect(() => rowsOf('')).toThrow('There is no row in it.');
	expect(() => rowsOf('PK\0\0')).toThrow('no table of text');
	expect(() => rowsOf('a\n'.repeat(3_001))).toThrow('more than three thousand rows');
	expect(() => rowsOf(','.repeat(4_999))).toThrow(DocumentNotRead);
	expect(() => rowsOf('a'.repeat(3_000_001))).toThrow('larger than three megabytes');
});
