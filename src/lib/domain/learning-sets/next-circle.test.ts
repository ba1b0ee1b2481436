import { afterEach, beforeEach, expect, test } from 'vitest';
import * as v from 'valibot';
import { collections } from '#lib/server/collections';
import { handOver } from '#tests/hand-over';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { actionPage } from '../actions';
import { restoreRemoved } from '../people';
import { NotFound } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { threadOf } from '../shared/thread';
import { addMember, addNoteItem, addNoteItemWish, deleteMeeting, meetingPage, noteItems, planMeeting, planMeetingWish } from '.';

let world: WorldWithSets;
let meeting: Id;
beforeEach(async () => {
	world = await openWorldWithSets();
	const wish = { title: 'Employers who go quiet', day: '2026-05-19', time: '10:00', minutes: 150, mode: 'confidential' };
	meeting = await planMeeting(await world.as('Ben'), world.sets.tuesday, v.parse(planMeetingWish, wish));
});
afterEach(() => world.close());

const note = async (by: CastName, text: string, more: object = {}) =>
	addNoteItem(await world.as(by), meeting, v.parse(addNoteItemWish, { text, ...more }));
const join = async (person: CastName) => addMember(await world.as('Ben'), world.sets.tuesday, { person: world.ids[person] });
const agreed = async (): Promise<Id> => {
	const item = await note('Ada', '! Ask for one named contact', { person: world.ids.Ada });
	return (await (await world.as('Ben')).read.find(noteItems, item)).action!;
};
const texts = async (who: CastName) => (await meetingPage(await world.as(who), meeting)).items.map((item) => item.text);

test('whoever joins before a confidential meeting reads the actions agreed for it, and where they come from', async () => {
	const action = await agreed();
	await expect(actionPage(await world.as('Cleo'), action)).rejects.toBeInstanceOf(NotFound);
	await join('Cleo');
	expect((await actionPage(await world.as('Cleo'), action)).what).toBe('Ask for one named contact');
	const { cameFrom } = await threadOf((await world.as('Cleo')).read, ref('agreed-action', action));
	expect(cameFrom.map(({ found }) => found.id)).toEqual([meeting]);
	for (const who of ['Ben', 'Ada', 'Grace'] as const)
		expect((await actionPage(await world.as(who), action)).what).toBe('Ask for one named contact');
});

test('whoever joins after it was held reads neither the meeting nor its actions', async () => {
	const action = await agreed();
	world.clock.set('2026-05-20T09:00:00.000Z');
	await join('Cleo');
	await expect(actionPage(await world.as('Cleo'), action)).rejects.toBeInstanceOf(NotFound);
	expect((await actionPage(await world.as('Grace'), action)).what).toBe('Ask for one named contact');
});

test('a meeting comes back whole, also with a paragraph that whoever deleted it could not read', async () => {
	await note('Ben', 'For all of us.');
	await note('Ada', 'Between Ada and Ben.', { tighter: 'said', saidBy: world.ids.Ada });
	await handOver(world, world.sets.tuesday, 'Ben', 'Grace');
	expect(await texts('Grace')).toEqual(['For all of us.']);
	await deleteMeeting(await world.as('Grace'), meeting);
	await expect(meetingPage(await world.as('Ada'), meeting)).rejects.toBeInstanceOf(NotFound);
	await restoreRemoved(await world.as('Grace'), { kind: 'set-meeting', id: meeting }, collections);
	expect(await texts('Ada')).toEqual(['For all of us.', 'Between Ada and Ben.']);
	expect(await texts('Grace')).toEqual(['For all of us.']);
});
