import { beforeEach, afterEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { openWorldWithProject } from '#tests/tree-world';
import type { CastName, World } from '#tests/world';
import { completeAction, completeActionWish, undertakingWish } from '../actions';
import { givePlace } from '../projects';
import { Conflict, Forbidden, NotFound } from '../shared/errors';
import {
	agreeActionOnLesson,
	applyLesson,
	applyLessonWish,
	embedLesson,
	identifyLesson,
	identifyLessonWish,
	lessonPage,
	lookAgain,
	lookAgainWish,
	noticeLesson,
	noticeLessonWish,
	setAsideLesson,
	setAsideLessonWish,
	toLookAgain,
	validateLesson,
	validateLessonWish,
	whereAppliedRegister,
	type Standing
} from '.';

let world: World;
let project: string;
beforeEach(async () => {
	({ world, project } = await openWorldWithProject());
});
afterEach(() => world.close());

const page = async (id: string, who: CastName = 'Dina') => lessonPage(await world.as(who), id);
const state = async (id: string) => (await page(id)).state.is;
const notice = async (who: CastName, values: object = {}) =>
	noticeLesson(
		await world.as(who),
		v.parse(noticeLessonWish, { title: 'Do the sum first', place: project, audience: ['staff'], ...values })
	);
async function validated(values: object = {}): Promise<string> {
	const id = await notice('Ada', values);
	await validateLesson(await world.as('Grace'), id, v.parse(validateLessonWish, { words: 'Same here.', where: 'The mill' }));
	return id;
}
/** An action agreed on it and done, with what came of it unless that is left empty. */
async function done(id: string, outcome = 'The sheet starts with money.', who: CastName = 'Grace'): Promise<string> {
	const action = await agreeActionOnLesson(
		await world.as(who),
		id,
		v.parse(undertakingWish, { what: 'Re-order the sheet', person: world.ids[who] })
	);
	await completeAction(await world.as(who), action, v.parse(completeActionWish, { outcome }));
	return action;
}
const apply = async (id: string, values: object = {}, who: CastName = 'Grace') =>
	applyLesson(
		await world.as(who),
		id,
		v.parse(applyLessonWish, { version: (await page(id)).version, changed: 'Money comes first.', where: 'Bury team', ...values })
	);
async function applied(values: object = {}): Promise<string> {
	const id = await validated(values);
	await done(id);
	await apply(id);
	return id;
}
const look = async (lesson: string, still: 'yes' | 'no', who: CastName = 'Dina', values: object = {}) => {
	const line = (await page(lesson)).applied[0]!;
	const wish = { version: line.version, still, words: 'Looked through ten folders.', ...values };
	return lookAgain(await world.as(who), line.id, v.parse(lookAgainWish, wish));
};
const embed = async (id: string) =>
	embedLesson(await world.as('Dina'), id, { version: (await page(id)).version, reason: 'Every folder has it.', notHeld: '' });
const weeks = (count: number) => world.clock.moveOn(count * 7 * 24);

describe('identified', () => {
	test('needs where it was talked through', async () => {
		expect(v.safeParse(identifyLessonWish, { version: 1, where: '' }).issues?.[0]?.message).toContain(
			'where you talked it through'
		);
		const id = await notice('Ada');
		await identifyLesson(await world.as('Ben'), id, v.parse(identifyLessonWish, { version: 1, where: 'Team meeting' }));
		expect(await state(id)).toBe('identified');
	});
});

describe('validated', () => {
	test('needs what was seen and where; a source may stand for one’s own eyes', async () => {
		expect(v.safeParse(validateLessonWish, { words: 'Same here.', where: '' }).issues?.[0]?.message).toContain(
			'where you saw it'
		);
		expect(v.safeParse(validateLessonWish, { words: '', where: 'The mill' }).issues?.[0]?.message).toBe('Say what you saw.');
		const id = await notice('Ada');
		const wish = { words: 'Their figures say the same.', where: 'Harbour College', source: 'Annual report of the college' };
		await validateLesson(await world.as('Grace'), id, v.parse(validateLessonWish, wish));
		expect((await page(id)).validations).toMatchObject([{ ...wish, by: 'Grace' }]);
		expect(await state(id)).toBe('validated');
	});
});

describe('applied', () => {
	test('is refused step by step with what is missing, and then goes through', async () => {
		const id = await validated();
		await expect(apply(id)).rejects.toThrow('None has been agreed yet');
		const open = await agreeActionOnLesson(await world.as('Grace'), id, v.parse(undertakingWish, { what: 'Re-order it' }));
		await expect(apply(id)).rejects.toThrow('None has been done yet');
		await completeAction(await world.as('Grace'), open, v.parse(completeActionWish, {}));
		await expect(apply(id)).rejects.toThrow('without a word on what came of it');
		expect(await state(id)).toBe('validated');
		const proof = await done(id);
		await expect(apply(id, { action: open })).rejects.toThrow('Choose an action');
		await apply(id, { action: proof });
		expect(await state(id)).toBe('applied');
	});

	test('asks what changed and where', () => {
		const wish = { version: 1, changed: 'Money first', where: 'Bury team' };
		expect(v.safeParse(applyLessonWish, wish).success).toBe(true);
		for (const name of ['changed', 'where'])
			expect(v.safeParse(applyLessonWish, { ...wish, [name]: '' }).success, name).toBe(false);
		expect(v.safeParse(applyLessonWish, { ...wish, weeks: 3 }).success).toBe(false);
	});

	test('writes a line into the register: what changed, where, when, by whom, and the day to look again', async () => {
		const id = await applied();
		const [line] = (await whereAppliedRegister(await world.as('Cleo'))).lines;
		expect(line).toMatchObject({
			lesson: { id, title: 'Do the sum first', is: 'applied' },
			changed: 'Money comes first.',
			where: 'Bury team',
			day: '2026-05-14',
			by: 'Grace',
			action: { what: 'Re-order the sheet', outcome: 'The sheet starts with money.' },
			standing: 'new',
			lookAgain: '2026-08-06',
			due: false
		});
	});

	test('a lesson that is applied gets a further line where it is applied elsewhere too, and keeps its state', async () => {
		const id = await applied();
		await apply(id, { changed: 'A sheet in each car.', where: 'Visiting team' });
		const seen = await page(id);
		expect(seen.applied.map((line) => line.where).toSorted()).toEqual(['Bury team', 'Visiting team']);
		expect(seen.state.is).toBe('applied');
		expect(seen.steps.filter((step) => step.reached).map((step) => step.is)).toEqual(['noticed', 'validated', 'applied']);
	});

	test('the register tells nobody of a lesson that they cannot read: Eve sees no line, Cleo does', async () => {
		await applied();
		expect((await whereAppliedRegister(await world.as('Eve'))).lines).toEqual([]);
		expect((await whereAppliedRegister(await world.as('Cleo'))).lines).toHaveLength(1);
	});

	test('an unnamed author who says so leaves neither name nor day', async () => {
		const id = await validated();
		await done(id);
		await apply(id, {}, 'Ada');
		const [line] = (await page(id, 'Grace')).applied;
		expect(line).toMatchObject({ by: null, day: null, lookAgain: '2026-08-31' });
	});
});

describe('looking again', () => {
	test('embeds only what was still so when the day set had come', async () => {
		const id = await applied();
		await expect(embed(id)).rejects.toThrow('due on 6 August 2026');
		weeks(2);
		await look(id, 'yes');
		await expect(embed(id)).rejects.toThrow('due on 6 August 2026');
		weeks(10);
		for (const concerned of ['Grace', 'Dina'] as const) expect(await toLookAgain(await world.as(concerned))).toHaveLength(1);
		expect(await toLookAgain(await world.as('Ben'))).toEqual([]);
		await look(id, 'yes');
		expect(await toLookAgain(await world.as('Grace'))).toEqual([]);
		await embed(id);
		expect(await state(id)).toBe('embedded');
		expect((await page(id)).applied[0]).toMatchObject({ standing: 'still', lookAgain: null });
	});

	test('waits for whoever applied it or whose action it was; what concerns nobody by name waits for a coordinator', async () => {
		const id = await validated();
		await done(id, 'The sheet starts with money.', 'Ben');
		await apply(id, {}, 'Ada');
		weeks(16);
		for (const [who, lines] of [
			['Ben', 1],
			['Ada', 0],
			['Dina', 0],
			['Cleo', 0]
		] as const)
			expect([who, (await toLookAgain(await world.as(who))).length]).toEqual([who, lines]);
		const unowned = await validated();
		const wish = v.parse(undertakingWish, { what: 'Ask for the form', body: 'The health centre' });
		const action = await agreeActionOnLesson(await world.as('Ada'), unowned, wish);
		await completeAction(await world.as('Ada'), action, v.parse(completeActionWish, { outcome: 'It came.' }));
		await apply(unowned, {}, 'Ada');
		weeks(16);
		for (const [who, lines] of [
			['Ben', 1],
			['Dina', 1],
			['Cleo', 0]
		] as const)
			expect([who, (await toLookAgain(await world.as(who))).length]).toEqual([who, lines]);
	});

	test('what is no longer so is not embedded, and gets another day', async () => {
		const id = await applied();
		weeks(12);
		await look(id, 'no', 'Dina', { weeks: 4, notHeld: 'Not with the new starters.' });
		await expect(embed(id)).rejects.toThrow('due on 3 September 2026');
		const seen = await page(id);
		expect(seen.applied[0]).toMatchObject({ standing: 'not', lookAgain: '2026-09-03' });
		expect(seen.exceptions).toMatchObject([{ words: 'Not with the new starters.', on: 'applied', by: 'Dina' }]);
	});

	test('is for staff who read the lesson, once it is applied', async () => {
		await givePlace(await world.as('Dina'), project, { person: world.ids.Eve });
		const id = await applied({ audience: ['staff', `project:${project}`] });
		await expect(look(id, 'yes', 'Eve')).rejects.toBeInstanceOf(Forbidden);
		expect(await toLookAgain(await world.as('Eve'))).toEqual([]);
		await look(id, 'yes', 'Ben');
		await setAsideLesson(
			await world.as('Ben'),
			id,
			v.parse(setAsideLessonWish, { version: (await page(id)).version, reason: 'The sheet is gone.' })
		);
		await expect(look(id, 'yes', 'Ben')).rejects.toBeInstanceOf(Forbidden);
	});

	test('a hidden line is not found, and one that was looked at meanwhile is a conflict', async () => {
		const id = await applied();
		const line = (await page(id)).applied[0]!;
		const wish = v.parse(lookAgainWish, { version: line.version, still: 'yes', words: 'All there.' });
		await expect(lookAgain(await world.as('Eve'), line.id, wish)).rejects.toBeInstanceOf(NotFound);
		await lookAgain(await world.as('Ben'), line.id, wish);
		await expect(lookAgain(await world.as('Cleo'), line.id, wish)).rejects.toBeInstanceOf(Conflict);
	});
});

test('where it did not hold is collected from every step', async () => {
	const id = await notice('Ada', { named: true });
	const ask = { version: 1, where: 'Team meeting', notHeld: 'Not in the first week.' };
	await identifyLesson(await world.as('Ada'), id, v.parse(identifyLessonWish, ask));
	const seen = { words: 'Same here.', where: 'The mill', notHeld: 'Not with care leavers.' };
	await validateLesson(await world.as('Grace'), id, v.parse(validateLessonWish, seen));
	expect((await page(id)).exceptions).toMatchObject([
		{ words: 'Not in the first week.', on: 'identified', at: '2026-05-14', by: 'Ada' },
		{ words: 'Not with care leavers.', on: 'validated', at: '2026-05-14', by: 'Grace' }
	]);
});

test('the register is filtered by project, by how it stands, and by what is due', async () => {
	const id = await applied();
	await applied();
	weeks(12);
	await look(id, 'yes');
	const ben = await world.as('Ben');
	const count = async (query: object) => (await whereAppliedRegister(ben, query)).lines.length;
	expect(await count({})).toBe(2);
	expect(await count({ project })).toBe(2);
	expect(await count({ project: world.ids.Ben })).toBe(0);
	for (const [standing, lines] of [
		['still', 1],
		['new', 1],
		['not', 0]
	] as [Standing, number][])
		expect(await count({ standing }), standing).toBe(lines);
	expect(await count({ due: true })).toBe(1);
});
