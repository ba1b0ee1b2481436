import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { openWorld, type CastName, type World } from '#tests/world';
import { actionPage, changeAction, changeActionWish, completeAction, completeActionWish } from '../actions';
import { waitingFor } from '../learning-tree';
import { Conflict, Invalid, NotFound } from '../shared/errors';
import {
	agreeActionInSupervision,
	agreeActionInSupervisionWish,
	askForLessonInSupervision,
	mySupervisions,
	planSupervision,
	planSupervisionWish,
	recordSupervision,
	supervisionPage,
	supervisionPartners
} from '.';

let world: World;
beforeEach(async () => void (world = await openWorld()));
afterEach(() => world.close());

const plan = async (by: CastName, person: CastName, day = '2026-05-14') =>
	planSupervision(
		await world.as(by),
		v.parse(planSupervisionWish, { person: world.ids[person], day, agenda: 'How the week went' })
	);
const page = async (who: CastName, id: string) => supervisionPage(await world.as(who), id);
const agree = async (by: CastName, id: string, values: object = {}) =>
	agreeActionInSupervision(
		await world.as(by),
		id,
		v.parse(agreeActionInSupervisionWish, { what: 'Ring the adviser', ...values })
	);

describe('a session', () => {
	test('is planned by either of the two and read by the two alone', async () => {
		for (const id of [await plan('Ada', 'Farid'), await plan('Farid', 'Ada')]) {
			expect(await page('Ada', id)).toMatchObject({
				mine: true,
				supervisor: { name: 'Farid' },
				agenda: [{ text: 'How the week went' }]
			});
			expect(await page('Farid', id)).toMatchObject({ mine: false, supervisees: [{ name: 'Ada' }] });
			for (const other of ['Grace', 'Dina', 'Ben', 'Eve'] as const)
				await expect(page(other, id)).rejects.toBeInstanceOf(NotFound);
		}
		expect((await mySupervisions(await world.as('Farid'))).lines).toHaveLength(2);
		expect((await mySupervisions(await world.as('Dina'))).lines).toEqual([]);
	});

	test('is not found by others in search, and is by the two', async () => {
		const id = await plan('Ada', 'Farid');
		await recordSupervision(await world.as('Farid'), id, {
			version: 1,
			day: '2026-05-14',
			place: '',
			record: 'We spoke of zq-canary.',
			recordedInCaseSystem: false
		});
		const hits = async (who: CastName) =>
			(await (await world.as(who)).read.search({ words: 'zq-canary' })).hits.map((each) => each.id);
		expect(await hits('Ada')).toEqual([id]);
		expect(await hits('Dina')).toEqual([]);
	});

	test('is held only between people of whom one supervises the other today', async () => {
		expect((await supervisionPartners(await world.as('Farid'))).map((each) => each.name)).toEqual(['Ada', 'Grace']);
		expect(await supervisionPartners(await world.as('Ben'))).toEqual([]);
		await expect(plan('Ada', 'Grace')).rejects.toBeInstanceOf(NotFound);
		await expect(plan('Ada', 'Ada')).rejects.toBeInstanceOf(Invalid);
	});

	test('written by both at once keeps the first and tells the second', async () => {
		const id = await plan('Ada', 'Farid');
		const write = async (who: CastName) =>
			recordSupervision(await world.as(who), id, {
				version: 1,
				day: '2026-05-14',
				place: '',
				record: who,
				recordedInCaseSystem: true
			});
		await write('Farid');
		await expect(write('Ada')).rejects.toBeInstanceOf(Conflict);
		expect(await page('Ada', id)).toMatchObject({ record: 'Farid', recordedInCaseSystem: true, writing: { by: 'Farid' } });
	});
});

describe('an action agreed in a session', () => {
	test('is read by the two, and stands open at the head of their next one until it is done', async () => {
		const first = await plan('Ada', 'Farid', '2026-04-16');
		const action = await agree('Farid', first, { person: world.ids.Ada });
		const next = await plan('Ada', 'Farid');
		expect((await page('Ada', next)).fromBefore).toMatchObject([{ id: action, owner: 'Ada', what: 'Ring the adviser' }]);
		expect((await page('Ada', first)).agreed).toMatchObject([{ id: action }]);
		await completeAction(
			await world.as('Ada'),
			action,
			v.parse(completeActionWish, { version: 1, outcome: 'She came in on Tuesday.' })
		);
		expect((await page('Ada', next)).fromBefore).toEqual([]);
	});

	test('does not stand in the sessions of another supervisee', async () => {
		await agree('Farid', await plan('Ada', 'Farid', '2026-04-16'));
		expect((await page('Grace', await plan('Grace', 'Farid'))).fromBefore).toEqual([]);
	});

	test('belongs to one of the two or a body outside, not to somebody who could not read it', async () => {
		const id = await plan('Ada', 'Farid');
		await expect(agree('Farid', id, { person: world.ids.Cleo })).rejects.toMatchObject({ issues: [{ field: 'person' }] });
		await expect(agree('Farid', id, { body: 'The advice centre' })).resolves.toBeTypeOf('string');
		await expect(agree('Dina', id)).rejects.toBeInstanceOf(NotFound);
	});

	test('is not given to somebody else later either; the other of the two can take it on', async () => {
		const action = await agree('Ada', await plan('Ada', 'Farid'), { person: world.ids.Ada });
		const give = async (person: CastName) =>
			changeAction(
				await world.as('Ada'),
				action,
				v.parse(changeActionWish, { version: 1, what: 'Ring the adviser', person: world.ids[person] })
			);
		await expect(give('Cleo')).rejects.toMatchObject({ issues: [{ field: 'person' }] });
		await expect(actionPage(await world.as('Cleo'), action)).rejects.toBeInstanceOf(NotFound);
		await give('Farid');
		expect((await actionPage(await world.as('Farid'), action)).mine).toBe(true);
		expect((await actionPage(await world.as('Ada'), action)).owner).toBe('Farid');
	});
});

test('what is said in a session becomes a lesson only with the supervisee’s agreement', async () => {
	const id = await plan('Ada', 'Farid');
	await askForLessonInSupervision(await world.as('Farid'), id, { words: 'I did the sum first.' });
	expect(await waitingFor(await world.as('Ada'))).toMatchObject([{ askedBy: 'Farid', words: 'I did the sum first.' }]);
	expect(await waitingFor(await world.as('Farid'))).toEqual([]);
});
