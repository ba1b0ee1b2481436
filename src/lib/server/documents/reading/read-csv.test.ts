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

/** The usual set of tables that readers of CSV trip over: what is written, and what it says. */
const TABLES: readonly (readonly [string, string, readonly (readonly string[])[]])[] = [
	[
		'a comma in quotes',
		'Name,Town\nAda,"Bury, Lancashire"\n',
		[
			['Name', 'Town'],
			['Ada', 'Bury, Lancashire']
		]
	],
	[
		'empty cells',
		'a,b,c\n1,"",""\n2,3,4\n',
		[
			['a', 'b', 'c'],
			['1', '', ''],
			['2', '3', '4']
		]
	],
	[
		'empty cells and CRLF',
		'a,b,c\r\n1,"",""\r\n2,3,4\r\n',
		[
			['a', 'b', 'c'],
			['1', '', ''],
			['2', '3', '4']
		]
	],
	[
		'quotes in quotes',
		'a,b\n1,"said ""ring"" twice"\n3,4\n',
		[
			['a', 'b'],
			['1', 'said "ring" twice'],
			['3', '4']
		]
	],
	[
		'JSON in a cell',
		'key,value\n1,"{""type"": ""Point"", ""at"": [102, 0.5]}"\n',
		[
			['key', 'value'],
			['1', '{"type": "Point", "at": [102, 0.5]}']
		]
	],
	[
		'line breaks in cells',
		'a,b\n1,"Once\nand again"\n',
		[
			['a', 'b'],
			['1', 'Once\nand again']
		]
	],
	[
		'line breaks in cells and CRLF',
		'a,b\r\n1,"Once\nand again"\r\n',
		[
			['a', 'b'],
			['1', 'Once\nand again']
		]
	],
	[
		'quotes and line breaks',
		'a,b\n1,"ha\n""ha""\nha"\n3,4\n',
		[
			['a', 'b'],
			['1', 'ha\n"ha"\nha'],
			['3', '4']
		]
	],
	[
		'plain cells',
		'a,b,c\n1,2,3\n',
		[
			['a', 'b', 'c'],
			['1', '2', '3']
		]
	],
	[
		'plain cells and CRLF, no last line end',
		'a,b,c\r\n1,2,3',
		[
			['a', 'b', 'c'],
			['1', '2', '3']
		]
	],
	[
		'letters of other alphabets',
		'a,b\nʤ,ﷺ\n🧑🏽‍🦽,é\n',
		[
			['a', 'b'],
			['ʤ', 'ﷺ'],
			['🧑🏽‍🦽', 'é']
		]
	],
	[
		'a mark of the order of bytes',
		'\uFEFFa,b\n1,2\n',
		[
			['a', 'b'],
			['1', '2']
		]
	]
];

test.each(TABLES)('D18: %s', (_, written, rows) => expect(rowsOf(written)).toEqual(rows));
