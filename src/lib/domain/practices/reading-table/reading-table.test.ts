import { describe, expect, test } from 'vitest';
import { readPracticeLanguages } from '#lib/server/content';
import { starterForms } from '#lib/server/practices/starter-forms';
import { practiceWords } from '../reading-practice';
import { readPracticeTable } from '.';
import type { Columns } from './propose-columns';

const words = practiceWords(readPracticeLanguages());
const form = starterForms().find(({ template }) => template.name === 'practice-21')!;
const read = (cells: string[][], columns?: Columns) => {
	const table = readPracticeTable(cells, form, words, columns);
	return { columns: table.columns, rows: [...table.rows] };
};
const row = (headings: string[], cells: string[], columns?: Columns) => read([headings, cells], columns).rows[0]!;

describe('the columns of a table', () => {
	test.each([
		['1. Title of the practice', 'title'],
		['Background and context', 'context'],
		['Zusammenfassung', 'summary'],
		['Measurable effects: Service users', 'measurable-effects.service-users'],
		['Contact person: role', 'contact.role'],
		['E-mail', 'contact.reach'],
		['County', 'area'],
		['Colour of the door', ''],
		['', '']
	])('“%s” holds %s', (heading, target) => {
		expect(read([[heading]]).columns).toEqual([target]);
	});

	test('of one name are not both taken: the second is left for somebody to place', () => {
		expect(read([['Title', 'Title']]).columns).toEqual(['title', '']);
	});

	test('go where somebody says, several to one place if they like', () => {
		const { answers } = row(['Title', 'A', 'B'], ['Club', 'We walked.', 'It rained.'], ['title', 'summary', 'summary']);
		expect(answers['summary']?.text).toBe('We walked.\n\nIt rained.');
	});
});

describe('a row of a table', () => {
	test('ticks the options that a cell names, several if need be, and keeps every other word of it', () => {
		const found = row(
			['Title', 'Status', 'Leadership'],
			['Club', 'Project (ongoing)', 'Organisational management; nobody in particular']
		);
		expect(found.answers['status']).toEqual({ text: '', chosen: ['project-ongoing'] });
		expect(found.answers['leadership']).toEqual({ text: 'nobody in particular', chosen: ['organisational'] });
		expect(found.unmatched).toEqual([{ section: 'Leadership', words: 'nobody in particular' }]);
	});

	test('tells effects by group, and what counts nothing is only reported', () => {
		const headings = ['Title', 'Measurable effects: Service users', 'Measurable effects: Organisations'];
		const { answers } = row(headings, ['Club', '7 people came', 'Trust grew']);
		expect(answers['measurable-effects']?.effects?.map(({ group, claim }) => [group, claim])).toEqual([
			['service-users', 'measured'],
			['organisations', 'reported']
		]);
	});

	test('names nobody as having agreed to it', () => {
		const { answers } = row(['Title', 'Contact name', 'E-mail'], ['Club', 'Ann Lee', 'ann@club.example']);
		expect(answers['contact']?.contact).toEqual({
			name: 'Ann Lee',
			role: '',
			body: '',
			reach: 'ann@club.example',
			consent: null
		});
	});

	test('that does not hold says why, by the number that the spreadsheet gives it', () => {
		const { rows } = read([
			['Title', 'Summary', 'Area'],
			['', 'A walk', ''],
			['x'.repeat(201), '', ''],
			['Club', 'y'.repeat(20_001), 'z'.repeat(121)],
			['Title', 'Summary', 'Area'],
			['=HYPERLINK("a")', '@b', '']
		]);
		expect(rows.map((each) => [each.row, each.issues.length])).toEqual([
			[2, 1],
			[3, 2],
			[4, 2],
			[6, 0]
		]);
		expect(rows.at(-1)!.title).toBe('=HYPERLINK("a")');
	});

	test('of odd headings touches no prototype', () => {
		row(['Title', '__proto__', 'constructor'], ['Club', 'a', 'b'], ['title', '__proto__', 'constructor']);
		expect(({} as { polluted?: string }).polluted).toBeUndefined();
	});
});
