import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { openPracticeWorld, type PracticeWorld } from '#tests/practice-world';
import { addObjective, setObjectiveWish, startProject, startProjectWish } from '../projects';
import { NotFound } from '../shared/errors';
import { newId, ref, type Id } from '../shared/ids';
import { threadOf } from '../shared/thread';
import { citeLesson, linkPracticeToObjective, practicesTowards, unlinkPracticeFromObjective, withdrawPractice } from '.';

let world: PracticeWorld;
beforeEach(async () => void (world = await openPracticeWorld()));
afterEach(() => world.close());

describe('objectives and lessons', () => {
	async function objective(): Promise<Id> {
		const dina = await world.as('Dina');
		const project = await startProject(dina, v.parse(startProjectWish, { name: 'Work that fits' }));
		return addObjective(dina, project, v.parse(setObjectiveWish, { kind: 'objective', number: 1, name: 'Carry it on' }));
	}

	test('a practice stands in the thread of its objective once it is published, and on no public page', async () => {
		const aim = await objective();
		const id = await world.draft('Dina');
		await linkPracticeToObjective(await world.as('Dina'), id, { objective: aim });
		const ada = await world.as('Ada');
		expect(await practicesTowards(ada.read, aim)).toEqual([]);
		expect(await practicesTowards((await world.as('Dina')).read, aim)).toMatchObject([{ id, state: 'draft' }]);
		await world.publish(id);
		expect(await practicesTowards(ada.read, aim)).toMatchObject([
			{ id, state: 'published', title: 'A bus timetable drawn by hand' }
		]);
		expect((await threadOf(ada.read, ref('objective', aim))).cameFrom.map((step) => step.found.id)).toEqual([id]);
		expect((await threadOf(world.signedOut, ref('published-practice', id))).becameOf).toEqual([]);
		expect((await world.library()).facets.some((each) => each.name === 'objective')).toBe(false);
		expect((await world.library({ chosen: { objective: [aim] } }, ada.read)).narrowed).toBe(1);
		await unlinkPracticeFromObjective(await world.as('Dina'), id, { objective: aim });
		expect(await practicesTowards(ada.read, aim)).toEqual([]);
		expect((await threadOf(ada.read, ref('objective', aim))).cameFrom).toEqual([]);
	});

	test('a withdrawn practice hangs on no thread, and on the same ones again once it is published again', async () => {
		const aim = await objective();
		const id = await world.draft('Dina');
		await linkPracticeToObjective(await world.as('Dina'), id, { objective: aim });
		await world.publish(id);
		const towards = async () =>
			(await threadOf((await world.as('Ada')).read, ref('objective', aim))).cameFrom.map((step) => step.found.id);
		await withdrawPractice(await world.as('Dina'), id, { reason: 'Out of date.' });
		expect(await towards()).toEqual([]);
		await world.publish(id);
		expect(await towards()).toEqual([id]);
	});

	test('an objective that a partner cannot read cannot be linked by them', async () => {
		const aim = await objective();
		const id = await world.draft('Eve');
		await expect(linkPracticeToObjective(await world.as('Eve'), id, { objective: aim })).rejects.toBeInstanceOf(NotFound);
		await expect(citeLesson(await world.as('Eve'), id, { lesson: newId() })).rejects.toBeInstanceOf(NotFound);
	});
});
