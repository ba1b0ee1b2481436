import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { Conflict, Forbidden, Invalid, NotFound } from '../shared/errors';
import type { Id } from '../shared/ids';
import {
	answerMeeting,
	callOffMeeting,
	changeMeeting,
	changeMeetingWish,
	changeRun,
	changeRunWish,
	endRun,
	finaliseNote,
	meetingForCalendar,
	meetingPage,
	myAnswers,
	planSeries,
	planSeriesWish,
	runPage,
	setPage
} from '.';

const RUN = {
	theme: 'Employers who go quiet',
	time: '10:00',
	minutes: 150,
	mode: 'confidential',
	meetings: [{ day: '2026-09-22' }, { day: '2026-10-20', title: 'What they ask' }, { day: '2026-11-17' }]
};
let world: WorldWithSets;
let run: readonly Id[];
const coming = async (who: CastName = 'Ada') => (await setPage(await world.as(who), world.sets.tuesday)).coming;
beforeEach(async () => {
	world = await openWorldWithSets();
	await planSeries(await world.as('Ben'), world.sets.tuesday, v.parse(planSeriesWish, RUN));
	run = (await coming()).map(({ id }) => id);
});
afterEach(() => world.close());

const WISH = { weekday: 4, time: '14:30', minutes: 120, place: 'The library', theme: 'Small firms' };
async function changed(from: Id, who: CastName = 'Grace', more: object = {}) {
	const { version } = await runPage(await world.as('Ben'), from);
	await changeRun(await world.as(who), from, v.parse(changeRunWish, { version, ...WISH, ...more }));
}
const said = (meetings: Awaited<ReturnType<typeof coming>>) =>
	meetings.map(({ title, startsAt, place }) => [title, startsAt, place]);

describe('the rest of a run', () => {
	test('moves to another day of the week and hour by the clocks, place and theme; what came before stays', async () => {
		await changed(run[1]!);
		expect(said(await coming())).toEqual([
			['Employers who go quiet', '2026-09-22T09:00:00.000Z', ''],
			['What they ask', '2026-10-22T13:30:00.000Z', 'The library'],
			['Small firms', '2026-11-19T14:30:00.000Z', 'The library']
		]);
		expect((await coming()).map(({ theme }) => theme)).toEqual(['Employers who go quiet', 'Small firms', 'Small firms']);
	});

	test('leaves out what was called off, and never becomes over by being moved', async () => {
		await callOffMeeting(await world.as('Ben'), run[1]!, { version: 1, reason: '' });
		await changed(run[0]!);
		expect((await coming()).map(({ startsAt }) => startsAt.slice(0, 10))).toEqual(['2026-09-24', '2026-10-20', '2026-11-19']);
		world.clock.set('2026-09-23T09:00:00.000Z');
		await expect(changed(run[0]!, 'Grace', { weekday: 1 })).rejects.toThrow(Invalid);
	});

	test('is changed by any member, and by nobody else', async () => {
		await expect(changed(run[0]!, 'Cleo')).rejects.toThrow(NotFound);
		await expect(changed(run[0]!, 'Dina')).rejects.toThrow(NotFound);
		await changed(run[0]!, 'Eve');
		await finaliseNote(await world.as('Ben'), run[0]!);
		await expect(runPage(await world.as('Ben'), run[0]!)).rejects.toThrow(Forbidden);
	});

	test('is not changed over what somebody changed meanwhile', async () => {
		await changed(run[0]!);
		const stale = v.parse(changeRunWish, { version: 1, ...WISH });
		await expect(changeRun(await world.as('Ada'), run[0]!, stale)).rejects.toThrow(Conflict);
		await expect(endRun(await world.as('Ada'), run[0]!, { version: 1, reason: '' })).rejects.toThrow(Conflict);
	});

	test('ends: every meeting still to come is called off, and stays to be seen', async () => {
		await endRun(await world.as('Ada'), run[1]!, { version: 1, reason: 'The project is over.' });
		expect((await coming()).map(({ calledOff }) => calledOff)).toEqual([false, true, true]);
		expect((await meetingPage(await world.as('Ben'), run[2]!)).callingOff).toMatchObject({
			by: 'Ada',
			reason: 'The project is over.'
		});
		await expect(endRun(await world.as('Ada'), run[1]!, { version: 2, reason: '' })).rejects.toThrow(Invalid);
	});

	test('is announced to calendars with each change that they show, and only then', async () => {
		const sequence = async () => (await meetingForCalendar(await world.as('Ada'), run[2]!)).announcements;
		await changed(run[0]!);
		expect(await sequence()).toBe(1);
		await changed(run[0]!, 'Grace', { host: 'Harbour College' });
		expect(await sequence()).toBe(1);
		await endRun(await world.as('Ada'), run[0]!, { version: 3, reason: '' });
		expect(await sequence()).toBe(2);
	});
});

describe('an answer given before a meeting was moved', () => {
	const answer = async (who: CastName) =>
		answerMeeting(await world.as(who), run[0]!, { answer: 'coming', note: 'By bus.', substitute: '' });
	const adas = async () =>
		(await meetingPage(await world.as('Ben'), run[0]!)).coming.flatMap(({ people }) => people).find(({ name }) => name === 'Ada');

	test('is asked for again; one given since counts', async () => {
		await answer('Ada');
		expect((await coming())[0]).toMatchObject({ moved: false });
		world.clock.moveOn(1);
		await changed(run[0]!);
		expect((await coming())[0]).toMatchObject({ moved: true });
		expect(await adas()).toMatchObject({ answer: null, before: 'coming', note: '' });
		expect([...(await myAnswers(await world.as('Ada')))]).toEqual([]);
		await answer('Ada');
		expect(await adas()).toMatchObject({ answer: 'coming', before: null, note: 'By bus.' });
	});

	test('stands where only the place changed, also of a single meeting', async () => {
		await answer('Ada');
		world.clock.moveOn(1);
		const plan = { version: 1, title: 'Quiet', day: '2026-09-22', time: '10:00', minutes: 150 };
		await changeMeeting(await world.as('Ben'), run[0]!, v.parse(changeMeetingWish, { ...plan, place: 'Elsewhere' }));
		expect(await adas()).toMatchObject({ answer: 'coming', before: null });
		await changeMeeting(await world.as('Ben'), run[0]!, v.parse(changeMeetingWish, { ...plan, version: 2, time: '11:00' }));
		expect(await adas()).toMatchObject({ answer: null, before: 'coming' });
	});
});
