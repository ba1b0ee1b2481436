import { expect, test } from 'vitest';
import { toCsv } from './to-csv';

test('rows are comma separated, with quotes where a cell needs them', () => {
	expect(
		toCsv([
			['Lesson', 'Where'],
			['Ask, then do “it”', 'Say "no"\nand stay']
		])
	).toBe('\uFEFFLesson,Where\r\n"Ask, then do “it”","Say ""no""\nand stay"\r\n');
});

test.each(['=1+1', '+441', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1', ' =HYPERLINK("x")', '"=1', '\n-1'])(
	'a spreadsheet takes %j for text',
	(text) => {
		const [line] = toCsv([[text]])
			.slice(1)
			.split('\r\n');
		expect(line!.replace(/^"/, '')[0]).toBe("'");
	}
);

test('ordinary words, days and numbers are left as they are', () => {
	for (const text of ['A – B', '2026-05-14', '12', 'eleven of twelve', '']) expect(toCsv([[text]])).toBe(`\uFEFF${text}\r\n`);
});
