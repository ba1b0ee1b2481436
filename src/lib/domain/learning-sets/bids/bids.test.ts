import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { Forbidden, NotFound } from '../../shared/errors';
import type { Id } from '../../shared/ids';
import {
	addMember,
	bidToPresent,
	bidToPresentWish,
	callOffMeeting,
	endMembership,
	meetingPage,
	pickBid,
	planMeeting,
	planMeetingWish,
	setAgenda,
	setAgendaWish,
	setPage,
	waitingBids,
	withdrawBid
} from '..';
import { presenterBids } from './presenter-bid';

let world: WorldWithSets;
beforeEach(async () => void (world = await openWorldWithSets()));
afterEach(() => world.close());

const ISSUE = { title: 'Employers who go quiet', whyNow: 'Three of them this month.', want: 'Questions, no advice.' };
const bid = async (who: CastName, readBy: 'set' | 'facilitator' = 'set', more: object = {}) =>
	bidToPresent(await world.as(who), world.sets.tuesday, v.parse(bidToPresentWish, { ...ISSUE, ...more, readBy }));
const meet = async (day = '2026-05-19') => {
	const wish = { title: 'A meeting', day, time: '10:00', minutes: 150, mode: 'confidential' };
	return planMeeting(await world.as('Ben'), world.sets.tuesday, v.parse(planMeetingWish, wish));
};
const pick = async (who: CastName, wanted: Id, meeting: Id) =>
	pickBid(await world.as(who), { bid: wanted, meeting, minutes: 40 });
const waiting = async (who: CastName) => (await waitingBids(await world.as(who), world.sets.tuesday)).bids;
/** What the set's own page tells of. */
const told = async (who: CastName) =>
	(await setPage(await world.as(who), world.sets.tuesday)).waiting.map(({ title, name }) => [title, name]);
const readable = async (who: CastName) => (await (await world.as(who)).read.list(presenterBids)).items.length;

describe('a bid to present', () => {
	test('for the whole set is read by its members and by nobody else', async () => {
		await bid('Ada');
		expect(await waiting('Eve')).toMatchObject([{ ...ISSUE, name: 'Ada', mine: false }]);
		expect(await waiting('Ada')).toMatchObject([{ mine: true }]);
		expect(await told('Eve')).toEqual([[ISSUE.title, 'Ada']]);
		for (const outsider of ['Cleo', 'Farid', 'Dina'] as const) expect(await readable(outsider)).toBe(0);
	});

	test('for the facilitator alone is read by no other member', async () => {
		await bid('Ada', 'facilitator');
		expect(await waiting('Ben')).toHaveLength(1);
		expect(await waiting('Ada')).toHaveLength(1);
		expect(await waiting('Grace')).toEqual([]);
		expect([await told('Ben'), await told('Grace')]).toEqual([[[ISSUE.title, 'Ada']], []]);
	});

	test('is made by members alone, and withdrawn by whoever made it', async () => {
		await expect(bid('Cleo')).rejects.toBeInstanceOf(NotFound);
		const made = await bid('Ada');
		await expect(withdrawBid(await world.as('Ben'), { bid: made })).rejects.toBeInstanceOf(Forbidden);
		await withdrawBid(await world.as('Ada'), { bid: made });
		expect(await waiting('Ben')).toEqual([]);
	});

	test('that waits in a confidential set opens to whoever joins, and closes to whoever leaves', async () => {
		await bid('Ada');
		await addMember(await world.as('Ben'), world.sets.tuesday, { person: world.ids.Farid });
		expect(await waiting('Farid')).toHaveLength(1);
		const grace = await world.as('Grace');
		await endMembership(grace, (await setPage(grace, world.sets.tuesday)).myPlace!);
		expect(await readable('Grace')).toBe(0);
	});

	test('is offered no more once its presenter has left', async () => {
		const [made, meeting] = [await bid('Ada'), await meet()];
		const ada = await world.as('Ada');
		await endMembership(ada, (await setPage(ada, world.sets.tuesday)).myPlace!);
		expect(await waiting('Ben')).toEqual([]);
		expect(await told('Ben')).toEqual([]);
		await expect(pick('Ben', made, meeting)).rejects.toMatchObject({ issues: [{ field: 'bid' }] });
	});
});

describe('picking', () => {
	test('puts the issue on the agenda under its presenter; what is not picked stays for next time', async () => {
		const [first, meeting] = [await bid('Ada'), await meet()];
		await bid('Grace', 'set', { title: 'A forum where nobody speaks' });
		await pick('Ben', first, meeting);
		expect((await meetingPage(await world.as('Eve'), meeting)).agenda).toMatchObject([
			{ kind: 'presentation', title: ISSUE.title, presenterName: 'Ada', minutes: 40 }
		]);
		expect((await waiting('Ben')).map(({ title }) => title)).toEqual(['A forum where nobody speaks']);
	});

	test('is for whoever facilitates, and is done once', async () => {
		const [made, meeting] = [await bid('Ada'), await meet()];
		await expect(pick('Grace', made, meeting)).rejects.toBeInstanceOf(Forbidden);
		await expect(pick('Cleo', made, meeting)).rejects.toBeInstanceOf(NotFound);
		await pick('Ben', made, meeting);
		await expect(pick('Ben', made, meeting)).rejects.toMatchObject({ issues: [{ field: 'bid' }] });
		await expect(withdrawBid(await world.as('Ada'), { bid: made })).rejects.toThrow('was picked');
	});

	test('is made in the room as well, and stands before what closes every meeting', async () => {
		const [made, meeting] = [await bid('Ada'), await meet()];
		const closing = { kind: 'topic', title: 'How did we work?', minutes: 10, recurring: true };
		const wish = { version: 1, agenda: [{ kind: 'topic', title: 'Since last time', minutes: 20 }, closing] };
		await setAgenda(await world.as('Ben'), meeting, v.parse(setAgendaWish, wish));
		world.clock.set('2026-05-19T09:20:00.000Z');
		expect((await waitingBids(await world.as('Ben'), world.sets.tuesday)).meetings.map(({ id }) => id)).toContain(meeting);
		await pick('Ben', made, meeting);
		expect((await meetingPage(await world.as('Ben'), meeting)).agenda.map(({ title }) => title)).toEqual([
			'Since last time',
			ISSUE.title,
			'How did we work?'
		]);
	});

	test('takes a meeting of the same set that is to come', async () => {
		const [made, off, over] = [await bid('Ada'), await meet('2026-06-16'), await meet()];
		const wish = { title: 'Elsewhere', day: '2026-05-19', time: '10:00', minutes: 60, mode: 'confidential' };
		const elsewhere = await planMeeting(await world.as('Cleo'), world.sets.thursday, v.parse(planMeetingWish, wish));
		await callOffMeeting(await world.as('Ben'), off, { version: 1, reason: '' });
		const at = { issues: [expect.objectContaining({ field: 'meeting' })] };
		await expect(pick('Ben', made, elsewhere)).rejects.toBeInstanceOf(NotFound);
		await expect(pick('Ben', made, off)).rejects.toMatchObject(at);
		world.clock.set('2026-05-20T09:00:00.000Z');
		await expect(pick('Ben', made, over)).rejects.toMatchObject(at);
	});
});
