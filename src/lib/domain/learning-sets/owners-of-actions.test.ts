import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { actionPage, changeAction, changeActionWish } from '../actions';
import { NotFound } from '../shared/errors';
import type { Id } from '../shared/ids';
import { addNoteItem, addNoteItemWish, meetingPage, planMeeting, planMeetingWish } from '.';

let world: WorldWithSets;
let action: Id;
beforeEach(async () => {
	world = await openWorldWithSets();
	const plan = { title: 'Employers who go quiet', day: '2026-05-14', time: '10:00', minutes: 150, mode: 'confidential' };
	const ben = await world.as('Ben');
	const meeting = await planMeeting(ben, world.sets.tuesday, v.parse(planMeetingWish, plan));
	await addNoteItem(ben, meeting, v.parse(addNoteItemWish, { text: '! Ring the health centre', person: world.ids.Cleo }));
	action = (await meetingPage(ben, meeting)).items[0]!.action!.id;
});
afterEach(() => world.close());

const page = async (who: CastName) => actionPage(await world.as(who), action);
const giveTo = async (who: CastName, person: Id | '') => {
	const { version, what } = await page(who);
	await changeAction(await world.as(who), action, v.parse(changeActionWish, { version, what, person }));
};

describe('an action of a confidential meeting', () => {
	test('is read by an owner from outside the set as long as it is theirs, and no longer', async () => {
		expect((await page('Cleo')).mine).toBe(true);
		await giveTo('Ben', world.ids.Ada);
		await expect(page('Cleo')).rejects.toBeInstanceOf(NotFound);
		expect((await page('Ada')).mine).toBe(true);
		await giveTo('Ben', '');
		expect((await page('Ada')).mine).toBe(false);
	});
});
