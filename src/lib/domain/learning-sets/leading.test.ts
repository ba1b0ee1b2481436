import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { change } from '../shared/context';
import { Forbidden, NotFound } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import {
	beginRound,
	beginRoundWish,
	bidToPresent,
	bidToPresentWish,
	chooseFigures,
	deleteMeeting,
	finaliseNote,
	giveTurn,
	learningSets,
	livePage,
	meetingPage,
	pickBid,
	planMeeting,
	planMeetingWish,
	reopenNote,
	waitingBids
} from '.';

let world: WorldWithSets;
let meeting: Id;
beforeEach(async () => {
	world = await openWorldWithSets();
	const wish = { title: 'Employers', day: '2026-05-14', time: '10:00', minutes: 150, mode: 'confidential' };
	meeting = await planMeeting(await world.as('Ben'), world.sets.tuesday, v.parse(planMeetingWish, wish));
});
afterEach(() => world.close());

async function runs(style: string) {
	const set = world.sets.tuesday;
	const seen = await (await world.as('Ben')).read.find(learningSets, set);
	const subject = ref('learning-set', set);
	await world.store.commit({ by: 'setup', verb: 'setUpWorkspace', subject, changes: [change(learningSets, seen, { style })] });
}
const round = async (by: CastName) =>
	beginRound(await world.as(by), meeting, v.parse(beginRoundWish, { round: 'question', minutes: 20 }));
const live = async (who: CastName) => livePage(await world.as(who), meeting);
const bid = async () =>
	bidToPresent(await world.as('Ada'), world.sets.tuesday, v.parse(bidToPresentWish, { title: 'Quiet firms', readBy: 'set' }));
const pick = async (who: CastName, wanted: Id) => pickBid(await world.as(who), { bid: wanted, meeting, minutes: 40 });

describe('in a set that facilitates itself', () => {
	beforeEach(() => runs('self-facilitated'));

	test('any member leads the rounds, and nobody from outside', async () => {
		expect((await live('Grace')).can.lead).toBe(true);
		await round('Grace');
		await giveTurn(await world.as('Eve'), meeting, { person: world.ids.Ada });
		expect((await live('Ben')).floor).toMatchObject({ round: { is: 'question' }, turn: { name: 'Ada' } });
		await expect(round('Cleo')).rejects.toThrow(NotFound);
		await expect(round('Dina')).rejects.toThrow(NotFound);
	});

	test('everybody sees the figures, and only whoever facilitates chooses otherwise', async () => {
		await round('Grace');
		await chooseFigures(await world.as('Grace'), meeting, { seenBy: 'facilitator', questions: 'yes' });
		expect((await live('Ada')).floor.figures).toMatchObject({ seenBy: 'room', questions: { open: 0 } });
		await chooseFigures(await world.as('Ben'), meeting, { seenBy: 'facilitator', questions: 'yes' });
		// Who leads on adds to them without seeing them, and opens them to nobody.
		await giveTurn(await world.as('Grace'), meeting, { person: world.ids.Ada });
		world.clock.moveOn(0.1);
		await giveTurn(await world.as('Grace'), meeting, { person: '' });
		await chooseFigures(await world.as('Grace'), meeting, { seenBy: 'room', questions: 'yes' });
		expect((await live('Grace')).floor.figures).toBeNull();
		expect((await live('Ben')).floor.figures?.airtime).toMatchObject([{ name: 'Ada', seconds: 360 }]);
	});

	test('any member picks who presents and finalises; to open the note again or delete the meeting stays with whoever facilitates', async () => {
		const wanted = await bid();
		expect((await waitingBids(await world.as('Grace'), world.sets.tuesday)).can.pick).toBe(true);
		await pick('Grace', wanted);
		expect((await meetingPage(await world.as('Ada'), meeting)).can).toMatchObject({
			finalise: true,
			reopen: false,
			prepare: false
		});
		await expect(finaliseNote(await world.as('Cleo'), meeting)).rejects.toThrow(NotFound);
		await expect(deleteMeeting(await world.as('Ada'), meeting)).rejects.toThrow(Forbidden);
		await finaliseNote(await world.as('Ada'), meeting);
		await expect(round('Grace')).rejects.toThrow(Forbidden);
		await expect(reopenNote(await world.as('Ada'), meeting, { reason: 'A word' })).rejects.toThrow(Forbidden);
		await reopenNote(await world.as('Ben'), meeting, { reason: 'A word' });
	});
});

describe.each(['', 'facilitated', 'questions-only', 'a-style-of-our-own'])('in a set that is run otherwise (%s)', (style) => {
	beforeEach(() => runs(style));

	test('whoever facilitates leads, picks and finalises, and no other member', async () => {
		const wanted = await bid();
		expect((await live('Grace')).can).toMatchObject({ lead: false, finalise: false });
		await expect(round('Grace')).rejects.toThrow(Forbidden);
		await expect(pick('Grace', wanted)).rejects.toThrow(Forbidden);
		await expect(finaliseNote(await world.as('Grace'), meeting)).rejects.toThrow(Forbidden);
		expect((await waitingBids(await world.as('Grace'), world.sets.tuesday)).can.pick).toBe(false);
		await round('Ben');
		await pick('Ben', wanted);
		await finaliseNote(await world.as('Ben'), meeting);
	});
});

test('where members speak in questions only, how they ask is counted from the beginning, for whoever facilitates', async () => {
	await runs('questions-only');
	await round('Ben');
	expect((await live('Ben')).floor.figures).toMatchObject({ seenBy: 'facilitator', questions: { open: 0, advice: 0 } });
	expect((await live('Ada')).floor.figures).toBeNull();
	await chooseFigures(await world.as('Ben'), meeting, { seenBy: 'facilitator', questions: 'no' });
	expect((await live('Ben')).floor.figures?.questions).toBeNull();
});
