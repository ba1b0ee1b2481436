import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { CASE, openPracticeWorld, type Answers, type PracticeWorld } from '#tests/practice-world';
import { Conflict, Forbidden, NotFound } from '../shared/errors';
import { newId, type Id } from '../shared/ids';
import { draftPractice, draftPracticeWish, revisePractice, revisePracticeWish, templateChoices, workingPage } from '.';

let world: PracticeWorld;
beforeEach(async () => void (world = await openPracticeWorld()));
afterEach(() => world.close());

describe('writing a practice', () => {
	test('a draft is its owner’s alone: Dina, who publishes, and the public find nothing', async () => {
		const id = await world.draft('Eve');
		await expect(workingPage(await world.as('Eve'), id)).resolves.toMatchObject({
			state: 'draft',
			title: 'A bus timetable drawn by hand'
		});
		await expect(workingPage(await world.as('Dina'), id)).rejects.toBeInstanceOf(NotFound);
		await expect(world.signedOutPage(id)).rejects.toBeInstanceOf(NotFound);
		expect((await world.library()).answering).toBe(0);
	});

	test('a partner writes by every form that Grove brings, unless it is kept for staff', async () => {
		await expect(world.draft('Eve', { title: { text: 'A long one' } }, world.forms.long)).resolves.toBeTypeOf('string');
		expect((await templateChoices(await world.as('Eve'))).map((each) => each.label)).toEqual(
			expect.arrayContaining(['The 21-section form', 'A tool or checklist', 'A line of a lessons register', 'What worked'])
		);
		await world.keepLongForStaff();
		await expect(world.draft('Eve', CASE, world.forms.long)).rejects.toBeInstanceOf(Forbidden);
		expect((await templateChoices(await world.as('Eve'))).map((each) => each.label)).not.toContain('The 21-section form');
		await expect(world.draft('Ada', { title: { text: 'A long one' } }, world.forms.long)).resolves.toBeTypeOf('string');
	});

	test('a page that saves itself goes on saving, and another page that was opened before does not win', async () => {
		const id = await world.draft('Eve');
		const eve = await world.as('Eve');
		const { version } = await workingPage(eve, id);
		const save = (form: Id, text: string) =>
			revisePractice(eve, id, v.parse(revisePracticeWish, { version, form, answers: { situation: { text } } }));
		const [here, there] = [newId(), newId()];
		await save(here, 'one');
		await save(here, 'two');
		await expect(save(there, 'three')).rejects.toBeInstanceOf(Conflict);
		const page = await workingPage(eve, id);
		expect(page.parts[0]!.sections.find((each) => each.key === 'situation')?.text).toBe('two');
	});

	test('rows left empty fall away, and a section left out stays as it was', async () => {
		const id = await world.draft('Eve');
		await world.revise('Eve', id, { answers: { 'what-changed': { effects: [{ group: 'service-users', claim: 'reported' }] } } });
		const { card, gaps } = await workingPage(await world.as('Eve'), id);
		expect(card.claim).toBeNull();
		expect(gaps.map((each) => each.key)).toContain('what-changed');
		expect(card.forWhom).toBe('New starters who travel alone');
	});

	test('an option, group, claim or section that the template does not know is refused at its field', async () => {
		const id = await world.draft('Ada', { title: { text: 'A long one' } }, world.forms.long);
		const wrong: readonly [Answers, string][] = [
			[{ status: { chosen: ['famous'] } }, 'answers.status.chosen'],
			[{ nonsense: { text: 'x' } }, 'answers.nonsense'],
			[{ title: { text: 'two\nlines' } }, 'answers.title.text'],
			[
				{ 'measurable-effects': { effects: [{ group: 'service-users', claim: 'hoped-for', statement: 'It might.' }] } },
				'answers.measurable-effects.effects.0.claim'
			]
		];
		for (const [answers, field] of wrong)
			await expect(world.revise('Ada', id, { answers })).rejects.toMatchObject({ issues: [{ field }] });
		await expect(world.revise('Ada', id, { answers: { status: { chosen: ['pilot-ongoing'] } } })).resolves.toBe(id);
	});

	test('what a form adds to its wish changes nothing: owner, publication and body stay', async () => {
		const id = await world.draft('Eve');
		const extra = {
			owner: world.ids.Ada,
			publication: { by: world.ids.Eve, at: '2026-01-01T00:00:00.000Z', revision: 9 },
			organisation: newId()
		};
		await world.revise('Eve', id, { ...extra, area: 'Bury' } as never);
		await expect(workingPage(await world.as('Eve'), id)).resolves.toMatchObject({
			mine: true,
			state: 'draft',
			publication: null
		});
	});

	test('a form sent twice begins one practice', async () => {
		const key = newId();
		const wish = v.parse(draftPracticeWish, { template: world.forms.short, title: 'Once' });
		const first = await draftPractice(await world.as('Eve', key), wish);
		expect(await draftPractice(await world.as('Eve', key), wish)).toBe(first);
	});

	test('a text of 20,000 letters fits into a section, one more is refused', () => {
		const wish = (count: number) =>
			v.safeParse(revisePracticeWish, { version: 1, answers: { situation: { text: 'x'.repeat(count) } } }).success;
		expect([wish(20_000), wish(20_001)]).toEqual([true, false]);
	});
});
