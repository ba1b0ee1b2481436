import { afterEach, beforeEach, expect, test } from 'vitest';
import * as v from 'valibot';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import type { Id } from '../shared/ids';
import {
	addNoteItem,
	addNoteItemWish,
	endMembership,
	keepSetEntry,
	keepSetEntryWish,
	meetingPage,
	mergesProposed,
	noteToSend,
	ownInSets,
	planMeeting,
	planMeetingWish,
	proposeMerge,
	setFileToSend,
	setPage,
	takeUpMerge
} from '.';

let world: WorldWithSets;
beforeEach(async () => void (world = await openWorldWithSets({ mode: 'chatham-house' })));
afterEach(() => world.close());

/** The Tuesday set, which Eve of Harbour College has left, and the Thursday set as one. */
async function mergedWithoutEve(): Promise<Id> {
	const { membership } = (await setPage(await world.as('Ben'), world.sets.tuesday)).members.find(({ name }) => name === 'Eve')!;
	await endMembership(await world.as('Eve'), membership);
	world.clock.moveOn(24);
	await proposeMerge(await world.as('Ben'), world.sets.tuesday, { name: 'The joint set', to: world.ids.Cleo });
	const [proposal] = await mergesProposed(await world.as('Cleo'));
	return takeUpMerge(await world.as('Cleo'), proposal!.id, { other: world.sets.thursday });
}

test('no copy of a merged set names who left one of the two before, nor their body, whoever saves it', async () => {
	const joint = await mergedWithoutEve();
	const day = world.clock.now().slice(0, 10);
	const wish = { title: 'As Eve said', day, time: '10:00', minutes: 90, mode: 'chatham-house' };
	const meeting = await planMeeting(await world.as('Ben'), joint, v.parse(planMeetingWish, wish));
	const text = 'Eve of Harbour College says that benefits come first; so does Farid.';
	await addNoteItem(await world.as('Ben'), meeting, v.parse(addNoteItemWish, { text }));
	await keepSetEntry(await world.as('Grace'), joint, v.parse(keepSetEntryWish, { text }));
	const noteOf = async (who: CastName) => {
		const ctx = await world.as(who);
		return noteToSend(ctx, await meetingPage(ctx, meeting));
	};
	const copies = [
		await noteOf('Ben'),
		await noteOf('Farid'),
		await setFileToSend(await world.as('Cleo'), joint),
		await ownInSets(await world.as('Grace'))
	];
	for (const copy of copies) {
		expect(JSON.stringify(copy)).toContain('a participant of a body says that benefits come first; so does a participant.');
		expect(JSON.stringify(copy)).not.toMatch(/Eve|Harbour|Farid/);
	}
});
