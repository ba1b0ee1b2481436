import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { narrowedBy, readLine, without, writeLine } from './line';

describe('a line that asks', () => {
	test('keeps its words and takes out what narrows them down', () => {
		expect(readLine('bus kind:lesson -train by:"Ada Lovell" "first day" AFTER:2026-05')).toEqual({
			words: 'bus -train "first day"',
			filters: [
				{ name: 'kind', value: 'lesson' },
				{ name: 'by', value: 'Ada Lovell' },
				{ name: 'after', value: '2026-05' }
			]
		});
	});

	test('leaves times, addresses, names that mean nothing here and names without a value as words', () => {
		const line = 'Note: 10:30 https://kind.example a:*|b kind: kind:"" kind:// set:north';
		expect(readLine(line)).toEqual({ words: line, filters: [] });
	});

	test('keeps a last space, which says that the last word is finished', () => {
		expect([readLine('kind:lesson bus ').words, readLine('kind:lesson bus').words]).toEqual(['bus ', 'bus']);
	});

	test('loses one of its filters, or has a value exchanged, and keeps the rest', () => {
		const question = readLine('kind:lesson state:applied kind:practice bus');
		expect(writeLine(without(question, { name: 'kind', value: 'Lesson' }))).toBe('state:applied kind:practice bus');
		expect(writeLine(narrowedBy(question, 'kind', 'meeting'))).toBe('state:applied kind:meeting bus');
	});

	test('is the same question when it is written and read again, whatever was typed', () => {
		const pieces = fc.constantFrom(
			'kind:lesson',
			'by:"Ada L"',
			'by:"Ada',
			'state:a"b',
			'-"x y"',
			'“q”',
			'after:2026',
			'é:1',
			'  ',
			'bus'
		);
		const lines = fc.oneof(
			fc.string(),
			fc.array(pieces).map((each) => each.join(' '))
		);
		fc.assert(
			fc.property(lines, (line) => {
				const once = readLine(line);
				const again = readLine(writeLine(once));
				expect(again.filters).toEqual(once.filters);
				expect(again.words.trim()).toBe(once.words.trim());
			})
		);
	});
});
