import { describe, expect, test } from 'vitest';
import { readPracticeLanguages } from '#lib/server/content';
import { starterForms } from '#lib/server/practices/starter-forms';
import { practiceWords } from './practice-words';
import { readPractice } from './read-practice';
import { readStart } from './read-start';

const words = practiceWords(readPracticeLanguages());
const read = (text: string, ...starts: string[]) => {
	const { statement, baseline, baselineUnknown } = readStart(text, starts, words);
	return [statement, baselineUnknown ? null : baseline];
};

describe('what an effect is compared with', () => {
	test.each([
		['30 people found work. Baseline: 12 the year before.', '30 people found work.', '12 the year before'],
		['30 people found work (before: 12).', '30 people found work.', '12'],
		['55 % worked, compared with 28 % of others.', '55 % worked.', '28 % of others'],
		['55 % worked; compared to: 28 %', '55 % worked', '28 %'],
		['30 people found work.\nBaseline: 12. Counted in May.', '30 people found work.', '12. Counted in May.'],
		['Before: 12. After: 30.', 'After: 30.', '12'],
		['Arbeit fanden 30. Ausgangswert: 12', 'Arbeit fanden 30.', '12'],
		['Trabajan 30. Línea de base: 12', 'Trabajan 30.', '12']
	])('is parted from what is said: %s', (text, statement, baseline) => {
		expect(read(text)).toEqual([statement, baseline]);
	});

	test.each(['30 found work. Baseline: not known', '30 found work (baseline: unknown)'])(
		'may be said to be unknown: %s',
		(text) => {
			expect(read(text)).toEqual([expect.stringMatching(/^30 found work\.?$/), null]);
		}
	);

	test.each([
		'Compared with last year, fewer people fell ill.',
		'They feel better than before: calmer.',
		'The week before: nobody came.',
		'Baseline: 12',
		`30 found work. Baseline: ${'long '.repeat(80)}`
	])('is left among the words where it is not clear or nothing else is said: %s', (text) => {
		expect(read(text)).toEqual([text, '']);
	});

	test('stands in a column of its own, too', () => {
		expect(read('30 found work', '12 in May')).toEqual(['30 found work', '12 in May']);
		expect(read('30 found work', 'Not known')).toEqual(['30 found work', null]);
		expect(read('', '12 in May')).toEqual(['12 in May', '']);
	});
});

test('a table of effects with a column for it comes in with each letter in its place', () => {
	const rows = [
		['Group', 'What changed', 'Compared with'],
		['Service users', '30 found work', '12 in May'],
		['Organisations', 'Two employers joined', 'Not known']
	];
	const heading = (text: string) => ({ kind: 'heading' as const, level: 1, text });
	const blocks = [
		...['1. Title of the practice', '4. Summary of the practice', '17. Measurable effects'].map(heading),
		{ kind: 'table' as const, rows }
	];
	const { sections, unplaced, charactersIn, charactersOut } = readPractice(blocks, starterForms(), words);
	expect(sections.find(({ key }) => key === 'measurable-effects')?.effects).toMatchObject([
		{ group: 'service-users', statement: '30 found work', baseline: '12 in May', baselineUnknown: false },
		{ group: 'organisations', statement: 'Two employers joined', baseline: '', baselineUnknown: true }
	]);
	expect(unplaced).toEqual([]);
	expect(charactersOut).toBe(charactersIn);
});
