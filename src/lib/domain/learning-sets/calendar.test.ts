import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { accounts, contextFor, disablePerson } from '../people';
import { projectStanding } from '../projects';
import { create } from '../shared/context';
import { NotFound } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import {
	addMember,
	calendarAddress,
	calendarOf,
	callOffMeeting,
	changeMeeting,
	changeMeetingWish,
	endCalendarAddress,
	endMembership,
	makeCalendarAddress,
	meetingForCalendar,
	ownerOfCalendar,
	planMeeting,
	planMeetingWish,
	planSeries,
	planSeriesWish,
	runForCalendar,
	setPage,
	setStanding,
	type Mode
} from '.';

let world: WorldWithSets;
beforeEach(async () => void (world = await openWorldWithSets()));
afterEach(() => world.close());

const MEETING = { title: 'Employers who go quiet', day: '2026-05-19', time: '10:00', minutes: 150 };
const plan = async (mode: Mode, more: object = {}) =>
	planMeeting(await world.as('Ben'), world.sets.tuesday, v.parse(planMeetingWish, { ...MEETING, mode, ...more }));
const make = async (who: CastName, titles: 'plain' | 'full' = 'plain') => makeCalendarAddress(await world.as(who), { titles });

async function closeAccountOf(who: CastName): Promise<void> {
	const id = world.ids[who];
	const account = create(accounts, id, { email: 'ada@northway.example', disabled: null });
	await world.store.commit({ by: 'setup', verb: 'given', subject: ref(accounts.kind, id), changes: [account] });
	await disablePerson(await world.as('Dina'), id);
}

/** What a calendar program finds under an address. */
async function found(token: string) {
	const { store, clock } = world;
	const { person, titles } = await ownerOfCalendar(store, token);
	return calendarOf(await contextFor(person, { store, clock, standings: [projectStanding, setStanding] }), titles);
}

describe('a calendar address', () => {
	test('opens what its owner may read, and nothing of other sets', async () => {
		await plan('attributable');
		expect(await found(await make('Ada'))).toMatchObject([{ named: { title: MEETING.title, set: 'The Tuesday set' } }]);
		expect(await found(await make('Cleo'))).toEqual([]);
	});

	test.each<Mode>(['confidential', 'chatham-house'])(
		'names a meeting that is %s only for an owner who asked for that',
		async (mode) => {
			await plan(mode);
			expect(await found(await make('Ada'))).toMatchObject([{ named: null }]);
			expect(await found(await make('Ada', 'full'))).toMatchObject([{ named: { title: MEETING.title } }]);
		}
	);

	test('tells the place of a meeting under the Chatham House rule where it names nobody, and every place to an owner who asked', async () => {
		const there = { place: 'harbour, room 4', online: 'https://meet.example/ada' };
		await plan('chatham-house', { ...there, place: 'Harbour, room 4' });
		await plan('chatham-house', { place: 'The library', online: 'https://meet.example/abc', time: '14:00' });
		await plan('confidential', { ...there, time: '18:00' });
		const places = (of: readonly { place: string; online: string }[]) => of.map(({ place, online }) => [place, online]);
		expect(places(await found(await make('Ada')))).toEqual([
			['', ''],
			['The library', 'https://meet.example/abc'],
			[there.place, there.online]
		]);
		expect(places(await found(await make('Ada', 'full')))[0]).toEqual(['Harbour, room 4', there.online]);
	});

	test('shows what may be read at the moment it is asked: nothing after leaving, all again after coming back', async () => {
		await plan('confidential');
		const token = await make('Grace');
		expect(await found(token)).toHaveLength(1);
		const grace = await world.as('Grace');
		const { myPlace } = await setPage(grace, world.sets.tuesday);
		await endMembership(grace, myPlace!);
		expect(await found(token)).toEqual([]);
		await addMember(await world.as('Ben'), world.sets.tuesday, { person: world.ids.Grace });
		expect(await found(token)).toHaveLength(1);
	});

	test('works until it is ended, replaced, or its owner’s account is closed', async () => {
		const [first, second] = [await make('Ada'), await make('Ada')];
		await expect(found(first)).rejects.toBeInstanceOf(NotFound);
		expect(await found(second)).toEqual([]);
		await endCalendarAddress(await world.as('Ada'));
		await expect(found(second)).rejects.toBeInstanceOf(NotFound);
		expect(await calendarAddress(await world.as('Ada'))).toBeNull();
		const third = await make('Ada');
		expect(await found(third)).toEqual([]);
		await closeAccountOf('Ada');
		await expect(found(third)).rejects.toBeInstanceOf(NotFound);
		await expect(found('0'.repeat(64))).rejects.toBeInstanceOf(NotFound);
	});

	test('is kept as a hash alone, and told to nobody else', async () => {
		const token = await make('Ada', 'full');
		const events = await world.store.changes(0, 10_000);
		expect(JSON.stringify(events)).not.toContain(token);
		expect(await calendarAddress(await world.as('Ada'))).toEqual({ since: world.clock.now(), titles: 'full' });
		expect(await calendarAddress(await world.as('Dina'))).toBeNull();
	});
});

describe('the dates of a run in one file', () => {
	test('are those to come, with those called off, told as plainly as one, and to members alone', async () => {
		const days = ['2026-05-05', '2026-05-19', '2026-06-02', '2026-06-16'];
		const wish = {
			theme: 'Quiet firms',
			time: '10:00',
			minutes: 60,
			mode: 'confidential',
			meetings: days.map((day) => ({ day }))
		};
		await planSeries(await world.as('Ben'), world.sets.tuesday, v.parse(planSeriesWish, wish));
		const { held, coming } = await setPage(await world.as('Ben'), world.sets.tuesday);
		const [first, second] = [held[0]!.id, coming[0]!.id];
		await callOffMeeting(await world.as('Ben'), coming[1]!.id, { version: 1, reason: '' });
		const dates = async (who: CastName, id: Id) =>
			(await runForCalendar(await world.as(who), id)).map(({ startsAt, calledOff, named }) => [
				startsAt.slice(0, 10),
				calledOff,
				named
			]);
		const told = [
			['2026-05-19', false, null],
			['2026-06-02', true, null],
			['2026-06-16', false, null]
		];
		expect(await dates('Grace', second)).toEqual(told);
		expect(await dates('Grace', first)).toEqual(told);
		await expect(dates('Cleo', second)).rejects.toBeInstanceOf(NotFound);
		const alone = await plan('attributable');
		expect((await runForCalendar(await world.as('Eve'), alone)).map(({ id }) => id)).toEqual([alone]);
	});
});

describe('a meeting in a calendar', () => {
	test('is announced anew when it is moved, renamed or called off, and not when its briefing changes', async () => {
		const meeting = await plan('attributable');
		const now = async () => (await meetingForCalendar(await world.as('Ada'), meeting)).announcements;
		const change = async (version: number, more: object) =>
			changeMeeting(await world.as('Ada'), meeting, v.parse(changeMeetingWish, { ...MEETING, ...more, version }));
		expect(await now()).toBe(0);
		await change(1, { briefing: 'Read the note.' });
		expect(await now()).toBe(0);
		await change(2, { briefing: 'Read the note.', time: '11:00' });
		expect(await now()).toBe(1);
		await callOffMeeting(await world.as('Ben'), meeting, { version: 3, reason: '' });
		expect(await meetingForCalendar(await world.as('Ada'), meeting)).toMatchObject({ announcements: 2, calledOff: true });
	});

	test.each<Mode>(['confidential', 'chatham-house'])('is saved by whoever may read it, unnamed where it is %s', async (mode) => {
		const meeting = await plan(mode);
		expect(await meetingForCalendar(await world.as('Ada'), meeting)).toMatchObject({ named: null, kind: 'learning-set' });
		await expect(meetingForCalendar(await world.as('Cleo'), meeting)).rejects.toBeInstanceOf(NotFound);
	});
});
