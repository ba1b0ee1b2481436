import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { openPracticeWorld } from '#tests/practice-world';
import { readPracticeIn } from '#tests/corpora/practices/measure';
import { Forbidden, Invalid, NotFound } from '../shared/errors';
import { bringInPractice, bringInPracticeWish } from './bring-in-practice';
import { practiceForm, workingPage } from './practice-page';
import { answersAsRead, formsOfWorkspace } from './reading-practice';

let there: Awaited<ReturnType<typeof openPracticeWorld>>;
beforeEach(async () => {
	there = await openPracticeWorld();
});

const wish = (more: Partial<v.InferInput<typeof bringInPracticeWish>> = {}) =>
	v.parse(bringInPracticeWish, { template: there.forms.long, answers: { title: { text: 'Walking job club' } }, ...more });
const bring = async (by: 'Ada' | 'Eve', more: Parameters<typeof wish>[0] = {}) => bringInPractice(await there.as(by), wish(more));

describe('a practice that is brought in', () => {
	test('is a draft that nobody but whoever brought it reads', async () => {
		const id = await bring('Ada', { source: 'practice.docx' });
		const { wording, state } = await practiceForm(await there.as('Ada'), id);
		expect([state, wording.source, wording.answers['title']?.text]).toEqual(['draft', 'practice.docx', 'Walking job club']);
		for (const other of ['Grace', 'Dina', 'Eve'] as const)
			await expect(there.as(other).then((ctx) => workingPage(ctx, id))).rejects.toThrow(NotFound);
	});

	test('takes in what found no place where somebody places it, and leaves out the rest', async () => {
		const unplaced = [
			{ text: 'The photographs are with the centre.', section: 'lessons' },
			{ text: 'Page three', section: '' }
		];
		const id = await bring('Ada', { answers: { title: { text: 'A club' }, lessons: { text: 'Shoes matter.' } }, unplaced });
		const { wording } = await practiceForm(await there.as('Ada'), id);
		expect(wording.answers['lessons']?.text).toBe('Shoes matter.\n\nThe photographs are with the centre.');
		expect(JSON.stringify(wording)).not.toContain('Page three');
	});

	test('keeps what a copy says of itself beside its sections', async () => {
		const about = { area: 'Bury', checkedOn: '2026-05-02', reviewBy: '', language: 'cy', gaps: ['lessons', 'title'] };
		const { wording } = await practiceForm(await there.as('Ada'), await bring('Ada', about));
		expect(wording).toMatchObject({ area: 'Bury', checkedOn: '2026-05-02', reviewBy: null, language: 'cy', gaps: ['lessons'] });
		await expect(bring('Ada', { gaps: ['weather'] })).rejects.toThrow(Invalid);
	});

	test('needs a name, options of its form and room in a section', async () => {
		await expect(bring('Ada', { answers: { title: { text: '' } } })).rejects.toThrow(Invalid);
		const title = { text: 'A club' };
		await expect(bring('Ada', { answers: { title, status: { chosen: ['never'] } } })).rejects.toThrow(Invalid);
		const long = 'We walked. '.repeat(1_500);
		const unplaced = [{ text: long, section: 'lessons' }];
		await expect(bring('Ada', { answers: { title, lessons: { text: long } }, unplaced })).rejects.toThrow(Invalid);
		expect(await bring('Ada', { answers: { title, lessons: { text: long } } })).toBeTruthy();
	});

	test('follows the form that somebody may begin: a partner brings in by both, and by none that is kept for staff', async () => {
		expect(await bring('Eve')).toBeTruthy();
		await there.keepLongForStaff();
		await expect(bring('Eve')).rejects.toThrow(Forbidden);
		expect(await bring('Eve', { template: there.forms.short })).toBeTruthy();
		const { templates } = await formsOfWorkspace(await there.as('Eve'));
		const offered = templates.map(({ id }) => id);
		expect(offered).toContain(there.forms.short);
		expect(offered).not.toContain(there.forms.long);
	});
});

test('a reading fits the form, and what is longer than its field waits to be placed, whole', () => {
	const long = 'It rained again that day. '.repeat(1_200);
	const source = `# Title\n\nClub\n\n# Summary\n\n${long}\n\n# Measurable effects\n\nService users: ${'7 came. '.repeat(200)}\n\n# Annex\n\nOne\n\nTwo`;
	const reading = readPracticeIn(new TextEncoder().encode(source), 'a.md');
	const { answers, unplaced } = answersAsRead(reading);
	expect(answers['title']?.text).toBe('Club');
	expect(answers['summary']?.text).toBe('');
	expect(answers['measurable-effects']?.effects).toBeUndefined();
	expect(unplaced.map((text) => text.slice(0, 8))).toEqual(['It raine', long.slice(20_000, 20_008), 'Service ', 'Annex\n\nO']);
	expect(unplaced.join('').replace(/\s/g, '')).toContain(long.replace(/\s/g, ''));
	expect(unplaced.at(-1)).toBe('Annex\n\nOne\n\nTwo');
});
