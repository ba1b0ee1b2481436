import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { openWorldWithProject } from '#tests/tree-world';
import type { CastName, World } from '#tests/world';
import { undertakingWish } from '../actions';
import { Conflict, Forbidden, Invalid, NotFound } from '../shared/errors';
import { ref } from '../shared/ids';
import { threadOf } from '../shared/thread';
import {
	agreeActionOnLesson,
	applyLesson,
	applyLessonWish,
	growBranch,
	hangLesson,
	identifyLesson,
	lessonCounts,
	lessonPage,
	lessons,
	noticeLesson,
	noticeLessonWish,
	redactLessonAgain,
	setAsideLesson,
	supersedeLesson,
	validateLesson,
	validateLessonWish,
	withdrawLesson
} from '.';

let world: World;
let project: string;
beforeEach(async () => {
	({ world, project } = await openWorldWithProject());
});
afterEach(() => world.close());

const notice = async (who: CastName, values: object = {}) =>
	noticeLesson(
		await world.as(who),
		v.parse(noticeLessonWish, { title: 'Do the sum first', place: project, audience: ['staff'], ...values })
	);
const state = async (id: string) => (await lessonPage(await world.as('Dina'), id)).state.is;
const validate = async (who: CastName, id: string) =>
	validateLesson(await world.as(who), id, v.parse(validateLessonWish, { words: 'Same here.', where: 'health centre' }));
const agree = async (who: CastName, id: string) =>
	agreeActionOnLesson(
		await world.as(who),
		id,
		v.parse(undertakingWish, { what: 'Re-order the meeting sheet', person: world.ids[who] })
	);

describe('validating', () => {
	test('takes a second person: Ada’s own word does not count, Grace’s does', async () => {
		for (const named of [true, false]) {
			const id = await notice('Ada', { named });
			await expect(validate('Ada', id)).rejects.toBeInstanceOf(Forbidden);
			expect(await state(id)).toBe('noticed');
			await validate('Grace', id);
			expect(await state(id)).toBe('validated');
		}
	});

	test('is said once by each, and what each saw is shown with where', async () => {
		const id = await notice('Ada');
		await validate('Grace', id);
		await expect(validate('Grace', id)).rejects.toBeInstanceOf(Forbidden);
		await validate('Ben', id);
		const page = await lessonPage(await world.as('Cleo'), id);
		expect(page.validations).toMatchObject([
			{ by: 'Grace', words: 'Same here.', where: 'health centre', at: '2026-05-14' },
			{ by: 'Ben' }
		]);
	});

	test('somebody who cannot read the lesson cannot tell that it is there', async () => {
		const id = await notice('Ada');
		await expect(validate('Eve', id)).rejects.toBeInstanceOf(NotFound);
		await expect(validate('Cleo', id)).resolves.toBeUndefined();
	});
});

describe('applying', () => {
	test('an action agreed on a lesson has the lesson’s readers and hangs on its thread', async () => {
		const id = await notice('Ada');
		const action = await agree('Grace', id);
		const thread = await threadOf((await world.as('Cleo')).read, ref('lesson', id));
		expect(thread.becameOf.map((each) => [each.type, each.found.id])).toEqual([['agreed-on', action]]);
		expect((await lessonPage(await world.as('Cleo'), id)).actions).toMatchObject([{ owner: 'Grace', state: 'open' }]);
		await expect(threadOf((await world.as('Eve')).read, ref('lesson', id))).resolves.toMatchObject({ becameOf: [] });
	});

	test('steps are not skipped', async () => {
		const id = await notice('Ada');
		const ben = await world.as('Ben');
		const wish = v.parse(applyLessonWish, { version: 1, changed: 'The sheet.', where: 'Two teams' });
		await expect(applyLesson(ben, id, wish)).rejects.toBeInstanceOf(Forbidden);
		await identifyLesson(ben, id, { version: 1, where: 'team meeting', notHeld: '' });
		expect((await lessonPage(ben, id)).steps[1]).toMatchObject({
			is: 'identified',
			by: 'Ben',
			where: 'team meeting',
			day: '2026-05-14'
		});
	});

	test('a step that speaks of an older state is a conflict', async () => {
		const id = await notice('Ada');
		await validate('Grace', id);
		await expect(
			identifyLesson(await world.as('Ben'), id, { version: 1, where: 'Team meeting', notHeld: '' })
		).rejects.toBeInstanceOf(Forbidden);
		await expect(
			setAsideLesson(await world.as('Ben'), id, { version: 1, reason: 'It did not hold.', notHeld: '' })
		).rejects.toBeInstanceOf(Conflict);
		expect(await state(id)).toBe('validated');
	});
});

describe('ending', () => {
	test('a lesson set aside stays readable with the reason, and takes no more steps', async () => {
		const id = await notice('Ada');
		await setAsideLesson(await world.as('Ben'), id, { version: 1, reason: 'It did not hold for night shifts.', notHeld: '' });
		expect((await lessonPage(await world.as('Cleo'), id)).state).toEqual({
			is: 'set-aside',
			word: 'set aside',
			reason: 'It did not hold for night shifts.'
		});
		await expect(validate('Grace', id)).rejects.toBeInstanceOf(Forbidden);
		await expect(agree('Grace', id)).rejects.toBeInstanceOf(Forbidden);
	});

	test('a superseded lesson leads to the later one', async () => {
		const [old, later] = [await notice('Ada'), await notice('Grace', { title: 'Ask leave, then do the sum' })];
		await supersedeLesson(await world.as('Ben'), old, { version: 1, by: later, reason: '', notHeld: '' });
		expect((await lessonPage(await world.as('Cleo'), old)).later).toEqual({ id: later, title: 'Ask leave, then do the sum' });
		expect(await lessonCounts((await world.as('Cleo')).read, { project })).toEqual([
			{ is: 'noticed', word: 'noticed', count: 1 },
			{ is: 'superseded', word: 'superseded', count: 1 }
		]);
	});
});

describe('its author', () => {
	test('withdraws a lesson until somebody has built on it', async () => {
		const id = await notice('Ada');
		await expect(withdrawLesson(await world.as('Grace'), id)).rejects.toBeInstanceOf(Forbidden);
		await withdrawLesson(await world.as('Ada'), id);
		await expect(lessonPage(await world.as('Ada'), id)).rejects.toBeInstanceOf(NotFound);

		for (const build of [
			validate,
			agree,
			async (who: CastName, of: string) =>
				identifyLesson(await world.as(who), of, { version: 1, where: 'Team meeting', notHeld: '' })
		]) {
			const built = await notice('Ada');
			await build('Grace', built);
			await expect(withdrawLesson(await world.as('Ada'), built)).rejects.toBeInstanceOf(Invalid);
			expect((await lessonPage(await world.as('Ada'), built)).can.withdraw).toBe(false);
		}
	});

	test('redacts it again afterwards; nobody else changes what it says', async () => {
		const id = await notice('Ada', { context: 'At the mill on Bridge Street.' });
		await validate('Grace', id);
		const text = { title: 'Do the sum first', context: 'At a workplace.', whatHappened: '', why: '', soWhat: '', notHeld: '' };
		await expect(redactLessonAgain(await world.as('Dina'), id, { version: 2, ...text })).rejects.toBeInstanceOf(Forbidden);
		await redactLessonAgain(await world.as('Ada'), id, { version: 2, ...text });
		expect((await lessonPage(await world.as('Cleo'), id)).context).toBe('At a workplace.');
		const history = await (await world.as('Cleo')).read.history(lessons, id);
		expect(history.map((each) => each.value.context)).toEqual(['At a workplace.']);
	});

	test('who is not named leaves no name on any step of their own', async () => {
		const id = await notice('Ada');
		await identifyLesson(await world.as('Ada'), id, { version: 1, where: 'team meeting', notHeld: '' });
		const told = JSON.stringify(
			[await lessonPage(await world.as('Grace'), id), await (await world.as('Grace')).read.history(lessons, id)]
				.flat()
				.map((each) => ({ ...each, at: '' }))
		);
		expect(told).toContain('identified');
		expect(told).not.toContain(world.ids.Ada);
		expect(told).not.toContain('"Ada"');
	});
});

test('a lesson moves to another branch without opening to anybody new', async () => {
	const id = await notice('Ada', { audience: ['staff'] });
	const branch = await growBranch(await world.as('Dina'), { project, name: 'Money', parent: '' });
	await expect(hangLesson(await world.as('Eve'), id, { version: 1, place: branch })).rejects.toBeInstanceOf(NotFound);
	await hangLesson(await world.as('Ben'), id, { version: 1, place: branch });
	expect((await lessonPage(await world.as('Cleo'), id)).trail).toEqual([{ id: branch, name: 'Money' }]);
	await expect(lessonPage(await world.as('Eve'), id)).rejects.toBeInstanceOf(NotFound);
});
