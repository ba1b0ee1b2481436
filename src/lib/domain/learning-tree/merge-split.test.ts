import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { openWorldWithProject } from '#tests/tree-world';
import type { CastName, World } from '#tests/world';
import { completeAction, completeActionWish, undertakingWish } from '../actions';
import { givePlace } from '../projects';
import { Conflict, Forbidden, Invalid, NotFound } from '../shared/errors';
import {
	agreeActionOnLesson,
	applyLesson,
	applyLessonWish,
	lessonPage,
	mergeLesson,
	mergeLessonWish,
	myLeaves,
	noticeLesson,
	noticeLessonWish,
	setAsideLesson,
	splitLesson,
	splitLessonWish,
	unmergeLesson,
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

const page = async (id: string, who: CastName = 'Dina') => lessonPage(await world.as(who), id);
const notice = async (who: CastName, title = 'Do the sum first', values: object = {}) =>
	noticeLesson(await world.as(who), v.parse(noticeLessonWish, { title, place: project, audience: ['staff'], ...values }));
const validate = async (who: CastName, id: string, words = 'Same here.') =>
	validateLesson(await world.as(who), id, v.parse(validateLessonWish, { words, where: 'The mill', notHeld: `Not ${words}` }));
const agree = async (who: CastName, id: string, what = 'Re-order the sheet') =>
	agreeActionOnLesson(await world.as(who), id, v.parse(undertakingWish, { what, person: world.ids[who] }));
const merge = async (id: string, into: string, who: CastName = 'Dina') =>
	mergeLesson(await world.as(who), id, v.parse(mergeLessonWish, { version: (await page(id)).version, into }));
const unmerge = async (id: string, who: CastName = 'Dina') =>
	unmergeLesson(await world.as(who), id, { version: (await page(id)).version });
const halves = { firstTitle: 'By day', secondTitle: 'At night', firstContext: 'Day shifts.', secondContext: '' };
const split = async (id: string, who: CastName = 'Dina') =>
	splitLesson(await world.as(who), id, v.parse(splitLessonWish, { ...halves, version: (await page(id)).version }));

describe('merging', () => {
	test('the kept lesson gathers what was said, agreed and applied on both, and the other leads to it', async () => {
		const [other, kept] = [await notice('Ada', 'The sum on paper'), await notice('Grace')];
		await validate('Ben', other, 'Seen in Leigh.');
		await validate('Cleo', kept, 'Seen in Bury.');
		const action = await agree('Ben', other);
		await merge(other, kept);
		expect(await page(other)).toMatchObject({ mergedInto: kept, state: { is: 'superseded' } });
		const seen = await page(kept);
		expect(seen.validations).toMatchObject([
			{ words: 'Seen in Bury.', of: null },
			{ words: 'Seen in Leigh.', of: { id: other, title: 'The sum on paper' } }
		]);
		expect(seen.exceptions).toHaveLength(2);
		expect(seen.actions.map(({ id }) => id)).toEqual([action]);
		expect(seen.gathers).toEqual([{ id: other, title: 'The sum on paper', merged: true, comments: 0 }]);
	});

	test('an action agreed on the other proves that the kept one is applied', async () => {
		const [other, kept] = [await notice('Ada'), await notice('Grace')];
		await validate('Cleo', kept);
		const action = await agree('Ben', other);
		await merge(other, kept);
		await completeAction(await world.as('Ben'), action, v.parse(completeActionWish, { outcome: 'It starts with money.' }));
		const wish = { version: (await page(kept)).version, changed: 'Money first', where: 'Bury team' };
		await applyLesson(await world.as('Ben'), kept, v.parse(applyLessonWish, wish));
		expect((await page(kept)).state.is).toBe('applied');
	});

	test('opens nothing: whoever reads the kept one alone finds nothing of the other on it', async () => {
		await givePlace(await world.as('Dina'), project, { person: world.ids.Eve });
		const kept = await notice('Grace', 'Do the sum first', { audience: ['staff', `project:${project}`] });
		const other = await notice('Ada', 'zq-hidden');
		await validate('Ben', other, 'zq-words');
		await merge(other, kept);
		expect(JSON.stringify(await page(kept, 'Eve'))).not.toMatch(/zq-|The mill/);
		expect(JSON.stringify(await page(kept, 'Cleo'))).toMatch(/zq-words/);
		await expect(page(other, 'Eve')).rejects.toBeInstanceOf(NotFound);
	});

	test('is taken back within thirty days, and then stands as it stood; later it is not', async () => {
		const [other, kept] = [await notice('Ada'), await notice('Grace')];
		await validate('Ben', other);
		await merge(other, kept);
		await unmerge(other);
		expect(await page(other)).toMatchObject({ state: { is: 'validated' }, mergedInto: null, can: { unmerge: false } });
		expect((await page(kept)).gathers).toEqual([]);
		await merge(other, kept);
		world.clock.moveOn(31 * 24);
		expect((await page(other)).can.unmerge).toBe(false);
		await expect(unmerge(other)).rejects.toBeInstanceOf(Invalid);
	});

	test('is for staff, of two lessons that stand, as they were seen', async () => {
		const [other, kept, ended] = [await notice('Ada'), await notice('Grace'), await notice('Ben')];
		await setAsideLesson(await world.as('Ben'), ended, { version: 1, reason: 'Not so.', notHeld: '' });
		await expect(merge(other, other)).rejects.toBeInstanceOf(Invalid);
		await expect(merge(other, ended)).rejects.toBeInstanceOf(Invalid);
		await expect(merge(ended, kept)).rejects.toBeInstanceOf(Forbidden);
		await expect(merge(other, kept, 'Eve')).rejects.toBeInstanceOf(NotFound);
		await validate('Ben', other);
		const wish = { version: 1, into: kept, notHeld: '' };
		await expect(mergeLesson(await world.as('Cleo'), other, wish)).rejects.toBeInstanceOf(Conflict);
		await merge(other, kept, 'Cleo');
	});

	test('by its unnamed author tells neither who nor when, and can be taken back', async () => {
		const [other, kept] = [await notice('Ada'), await notice('Grace')];
		await merge(other, kept, 'Ada');
		const { steps } = await page(other, 'Grace');
		expect(steps.find((step) => step.now)).toMatchObject({ is: 'superseded', by: null, day: null });
		world.clock.moveOn(100 * 24);
		await unmerge(other, 'Ben');
	});
});

describe('splitting', () => {
	test('makes two that begin as identified; what was said and agreed is found from both', async () => {
		const id = await notice('Ada', 'Do the sum first', { context: 'Anywhere.', soWhat: 'Bring a pencil.' });
		await validate('Ben', id);
		const action = await agree('Ben', id);
		const parts = await split(id);
		for (const [at, part] of parts.entries()) {
			const seen = await page(part, 'Cleo');
			expect(seen).toMatchObject({
				title: ['By day', 'At night'][at],
				context: ['Day shifts.', 'Anywhere.'][at],
				soWhat: 'Bring a pencil.',
				state: { is: 'identified' },
				validations: [{ words: 'Same here.', of: { id } }],
				gathers: [{ id, merged: false }]
			});
			expect(seen.actions.map((each) => each.id)).toEqual([action]);
		}
		expect((await page(id)).parts.map((part) => part.id).toSorted()).toEqual([...parts].toSorted());
	});

	test('leaves both with the readers and the author of the whole, and tells nobody who that is', async () => {
		const id = await notice('Ada');
		const [part] = await split(id, 'Ben');
		expect(await page(part, 'Ada')).toMatchObject({ mine: { passage: '' }, can: { redactAgain: true } });
		expect(await page(part, 'Ben')).toMatchObject({ mine: null, noticed: { by: null }, can: { redactAgain: false } });
		expect((await myLeaves(await world.as('Ada'))).map((leaf) => leaf.id)).toContain(part);
		expect(JSON.stringify(await page(part, 'Ben'))).not.toContain('"Ada"');
		await expect(page(part, 'Eve')).rejects.toBeInstanceOf(NotFound);
		await expect(withdrawLesson(await world.as('Ada'), id)).rejects.toBeInstanceOf(Invalid);
	});

	test('is for staff, of a lesson that stands', async () => {
		const id = await notice('Ada');
		await expect(split(id, 'Eve')).rejects.toBeInstanceOf(NotFound);
		await split(id);
		await expect(split(id)).rejects.toBeInstanceOf(Forbidden);
	});
});

test('after any merges, splits and takings back every address leads to lessons that stand, and nothing said or agreed is lost', async () => {
	const deed = fc.record({ what: fc.constantFrom('merge', 'split', 'unmerge'), one: fc.nat(20), other: fc.nat(20) });
	await fc.assert(
		fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 8 }), async (deeds) => {
			const all: string[] = [];
			const said = new Map<string, { words: string; action: string }>();
			for (let n = 0; n < 3; n++) {
				const id = await notice('Ada', `Lesson ${n}`);
				await validate('Ben', id, `Seen ${id}`);
				said.set(id, { words: `Seen ${id}`, action: await agree('Ben', id) });
				all.push(id);
			}
			for (const { what, one, other } of deeds) {
				const [a, b] = [all[one % all.length]!, all[other % all.length]!];
				try {
					if (what === 'merge') await merge(a, b);
					if (what === 'unmerge') await unmerge(a);
					if (what === 'split') all.push(...(await split(a)));
				} catch (refused) {
					// What is ended takes no further steps; the rule is tested above.
					if (!(refused instanceof Forbidden || refused instanceof Invalid)) throw refused;
				}
			}
			for (const [id, { words, action }] of said)
				for (const end of await standing(id)) {
					const seen = await page(end);
					expect(seen.validations.map((each) => each.words)).toContain(words);
					expect(seen.actions.map((each) => each.id)).toContain(action);
				}
		}),
		{ numRuns: 12 }
	);
});

/** The lessons that still stand where an address leads to. */
async function standing(id: string): Promise<string[]> {
	const { mergedInto, parts } = await page(id);
	const next = mergedInto ? [mergedInto] : parts.map((part) => part.id);
	return next.length === 0 ? [id] : (await Promise.all(next.map(standing))).flat();
}
