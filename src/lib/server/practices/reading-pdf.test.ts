import { describe, expect, test } from 'vitest';
import { writePdf, type Drawn } from '#tests/corpora/practices/write-pdf';
import { readPdf } from '../documents/reading/read-pdf';
import { practiceOfFile } from './practice-of-file';
import { starterForms } from './starter-forms';

/** Lines below each other from the top of a page. */
const lines = (...texts: readonly (string | readonly [size: number, text: string])[]): Drawn[] =>
	texts.map((each, at) => [
		60,
		780 - at * 16,
		typeof each === 'string' ? 11 : each[0],
		typeof each === 'string' ? each : each[1]
	]);
const FULL = 'We walked the way to work together with a map that somebody drew by hand, and did so';
const blocks = (...pages: Drawn[][]) => readPdf(writePdf(pages));
const read = async (...pages: Drawn[][]) =>
	(await practiceOfFile(writePdf(pages), 'practice.pdf', starterForms(), 'Ada')).reading;

describe('the words of a PDF', () => {
	test('are put together to paragraphs again, under headings by the size of their letters', async () => {
		expect(await blocks(lines([16, 'Summary'], FULL, 'twice.', 'A line of its own.'))).toEqual([
			{ kind: 'heading', level: 1, text: 'Summary' },
			{ kind: 'paragraph', text: `${FULL} twice.` },
			{ kind: 'paragraph', text: 'A line of its own.' }
		]);
	});

	test('set in columns stay beside each other, and a cell that goes on stays one', async () => {
		const table: Drawn[] = [
			[60, 700, 11, 'Service users'],
			[250, 700, 11, 'Seven of ten people found work'],
			[250, 684, 11, 'within a year.'],
			[60, 668, 11, 'Organisations'],
			[250, 668, 11, 'Trust grew.']
		];
		expect((await blocks(table)).map((each) => 'text' in each && each.text)).toEqual([
			'Service users\tSeven of ten people found work within a year.',
			'Organisations\tTrust grew.'
		]);
	});

	test('of a page in two columns are read down the left one first', async () => {
		const column = (x: number, word: string): Drawn[] =>
			Array.from({ length: 10 }, (_, at) => [x, 760 - at * 16, 11, `${word} ${at} which fills the line of a column.`]);
		const texts = (
			await blocks([
				[60, 800, 16, 'A title that stands over both of the columns of this page'],
				...column(60, 'Left'),
				...column(320, 'Right')
			])
		)
			.map((each) => ('text' in each ? each.text : ''))
			.join(' ');
		expect(texts.indexOf('Left 9')).toBeLessThan(texts.indexOf('Right 0'));
		expect(texts.indexOf('A title')).toBe(0);
	});

	test('that stand at the edge of every page belong to no section', async () => {
		const page = (at: number): Drawn[] => [
			...lines(`${['First', 'Second', 'Third'][at - 1]} words.`, 'More of them.'),
			[280, 30, 9, `Page ${at} of 3`]
		];
		const kinds = (await blocks(page(1), page(2), page(3))).filter(({ kind }) => kind === 'footer');
		expect(kinds).toHaveLength(3);
	});
});

describe('a practice in a PDF', () => {
	test('is read by its headings; of a list without a mark nothing is ticked', async () => {
		const { template, sections, charactersIn, charactersOut } = await read([
			...lines(
				[16, '1. Title of the practice'],
				'Walking job club',
				[16, '4. Summary of the practice'],
				FULL,
				'twice.',
				[16, '10. Status'],
				'Pilot project (ongoing)',
				'Project (ongoing)',
				'Implemented practice (restricted areas)',
				'Pilot project (terminated)',
				'Project (terminated)',
				'Widely spread practice/rolled out',
				[16, '12. Leadership'],
				'Organisational management. The college.'
			)
		]);
		expect([template, charactersOut]).toEqual(['practice-21', charactersIn]);
		expect(sections.map(({ key, options }) => [key, options.map(({ option }) => option)])).toEqual([
			['title', []],
			['summary', []],
			['status', []],
			['leadership', ['organisational']]
		]);
	});

	test('is refused in words where it is damaged, holds pictures only, or is longer than anybody writes', async () => {
		const bytes = new TextEncoder().encode('%PDF-1.4 and nothing else');
		await expect(practiceOfFile(bytes, 'a.pdf', starterForms(), 'Ada')).rejects.toThrow('This PDF is damaged');
		await expect(read([])).rejects.toThrow('pictures of pages');
		await expect(read(...Array.from({ length: 301 }, () => lines('x')))).rejects.toThrow('more than 300 pages');
	});
});
