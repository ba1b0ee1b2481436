import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { Conflict, Forbidden, NotFound } from '../shared/errors';
import {
	addMember,
	callOffMeeting,
	changeMeeting,
	changeMeetingWish,
	finaliseNote,
	holdAfterAll,
	meetingPage,
	planMeeting,
	planMeetingWish,
	planSeries,
	planSeriesWish,
	setPage,
	setsPage
} from '.';

let world: WorldWithSets;
beforeEach(async () => void (world = await openWorldWithSets()));
afterEach(() => world.close());

const RUN = {
	theme: 'Employers who go quiet',
	time: '10:00',
	minutes: 150,
	mode: 'confidential',
	meetings: [{ day: '2026-10-20' }, { day: '' }, { day: '2026-11-17', title: 'What they ask' }, { day: '2026-09-22' }]
};
const plan = async (who: CastName, more: object = {}) =>
	planSeries(await world.as(who), world.sets.tuesday, v.parse(planSeriesWish, { ...RUN, ...more }));
const coming = async (who: CastName) => (await setPage(await world.as(who), world.sets.tuesday)).coming;
const page = async (id: string, who: CastName = 'Ada') => meetingPage(await world.as(who), id);

describe('a run of meetings', () => {
	test('has its days in order, each numbered, under one theme; a line without a day is left out', async () => {
		await plan('Ada');
		expect(await coming('Grace')).toMatchObject([
			{ number: 1, title: 'Employers who go quiet', theme: 'Employers who go quiet' },
			{ number: 2 },
			{ number: 3, title: 'What they ask', theme: 'Employers who go quiet' }
		]);
	});

	test('begins at the same time by the clocks in summer and in winter', async () => {
		await plan('Ben');
		const pages = await Promise.all((await coming('Ada')).map(({ id }) => page(id)));
		expect(pages.map(({ day, time, endTime }) => [day, time, endTime])).toEqual([
			['2026-09-22', '10:00', '12:30'],
			['2026-10-20', '10:00', '12:30'],
			['2026-11-17', '10:00', '12:30']
		]);
		expect(pages.map(({ startsAt }) => startsAt.slice(11, 16))).toEqual(['09:00', '09:00', '10:00']);
	});

	test('is numbered on from what was planned before, and sending it twice plans it once', async () => {
		const wish = { title: 'First', day: '2026-05-19', time: '10:00', minutes: 60, mode: 'confidential' };
		await planMeeting(await world.as('Ben'), world.sets.tuesday, v.parse(planMeetingWish, wish));
		const send = async () => planSeries(await world.as('Ben', 'a'.repeat(26)), world.sets.tuesday, v.parse(planSeriesWish, RUN));
		await send();
		await send();
		expect((await coming('Ben')).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
	});

	test('says what is wrong at the day that is wrong', async () => {
		const wrong = (meetings: object[], more = {}) => plan('Ben', { meetings, ...more });
		const at = (field: string) => ({ issues: [expect.objectContaining({ field })] });
		await expect(wrong([{ day: '' }])).rejects.toMatchObject(at('meetings.0.day'));
		await expect(wrong([{ day: '2026-05-19' }, { day: '2026-05-19' }])).rejects.toMatchObject(at('meetings.1.day'));
		await expect(wrong([{ day: '2026-05-19' }, { day: '9999-01-01' }])).rejects.toMatchObject(at('meetings.1.day'));
		await expect(wrong([{ day: '2026-03-29' }], { time: '01:30' })).rejects.toMatchObject(at('time'));
		expect(await coming('Ben')).toEqual([]);
	});

	test('is planned by members alone; to others the set does not exist', async () => {
		await expect(plan('Cleo')).rejects.toBeInstanceOf(NotFound);
		await plan('Eve');
		expect(await coming('Eve')).toHaveLength(3);
	});

	test('opens to whoever joins before its meetings, as one planned alone does', async () => {
		await plan('Ben');
		await addMember(await world.as('Ben'), world.sets.tuesday, { person: world.ids.Farid });
		expect(await coming('Farid')).toHaveLength(3);
	});
});

describe('one meeting of a run', () => {
	test('is moved without the others', async () => {
		await plan('Ben');
		const [first] = await coming('Ben');
		const { version } = await page(first!.id);
		const moved = { title: first!.title, day: '2026-09-29', time: '10:00', minutes: 150, version };
		await changeMeeting(await world.as('Ada'), first!.id, v.parse(changeMeetingWish, moved));
		const days = await Promise.all((await coming('Ben')).map(async ({ id }) => (await page(id)).day));
		expect(days).toEqual(['2026-09-29', '2026-10-20', '2026-11-17']);
	});

	test('is called off, says so to everybody who reads it, and takes place after all', async () => {
		await plan('Ben');
		const [first, second] = await coming('Ben');
		const off = { version: 1, reason: 'The library is closed.' };
		await callOffMeeting(await world.as('Ada'), first!.id, off);
		await expect(callOffMeeting(await world.as('Grace'), first!.id, off)).rejects.toBeInstanceOf(Conflict);
		expect((await page(first!.id, 'Eve')).callingOff).toMatchObject({ by: 'Ada', reason: 'The library is closed.' });
		expect((await coming('Eve')).map(({ calledOff }) => calledOff)).toEqual([true, false, false]);
		expect((await setsPage(await world.as('Eve'))).sets[0]!.next!.id).toBe(second!.id);
		await holdAfterAll(await world.as('Grace'), first!.id, { version: 2 });
		expect((await page(first!.id, 'Eve')).callingOff).toBeNull();
	});

	test('is not finalised once it was called off, and not called off once it is over', async () => {
		await plan('Ben');
		const [first, second] = await coming('Ben');
		await callOffMeeting(await world.as('Ben'), first!.id, { version: 1, reason: '' });
		await expect(finaliseNote(await world.as('Ben'), first!.id)).rejects.toBeInstanceOf(Forbidden);
		world.clock.set('2026-10-21T09:00:00.000Z');
		await expect(callOffMeeting(await world.as('Ben'), second!.id, { version: 1, reason: '' })).rejects.toThrow('is over');
		await finaliseNote(await world.as('Ben'), second!.id);
		await expect(finaliseNote(await world.as('Ben'), first!.id)).rejects.toBeInstanceOf(Forbidden);
	});
});
