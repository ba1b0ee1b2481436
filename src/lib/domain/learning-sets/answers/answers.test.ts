import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { Forbidden, NotFound } from '../../shared/errors';
import type { Id } from '../../shared/ids';
import {
	addMember,
	answerMeeting,
	answerMeetingWish,
	callOffMeeting,
	endMembership,
	finaliseNote,
	markAttendance,
	meetingPage,
	myAnswers,
	planMeeting,
	planMeetingWish,
	recordAttendance,
	recordAttendanceWish,
	saidBefore,
	takeOverApologies,
	setPage,
	type Mode
} from '..';
import { meetingAnswers } from './meeting-answer';

let world: WorldWithSets;
beforeEach(async () => void (world = await openWorldWithSets()));
afterEach(() => world.close());

const meet = async (mode: Mode = 'confidential') => {
	const wish = { title: 'A meeting', day: '2026-05-19', time: '10:00', minutes: 150, mode };
	return planMeeting(await world.as('Ben'), world.sets.tuesday, v.parse(planMeetingWish, wish));
};
const say = async (who: CastName, meeting: Id, answer: string, more: object = {}) =>
	answerMeeting(await world.as(who), meeting, v.parse(answerMeetingWish, { answer, ...more }));
const page = async (meeting: Id, who: CastName = 'Ben') => meetingPage(await world.as(who), meeting);
const answersFrom = async (meeting: Id, body: string, who: CastName = 'Ben') =>
	(await page(meeting, who)).coming.find((each) => each.body === body)?.people.map(({ name, answer }) => [name, answer]);

describe('an answer', () => {
	test('is shown by body to whoever reads the meeting, with who has not said', async () => {
		const meeting = await meet();
		await say('Ada', meeting, 'coming');
		await say('Eve', meeting, 'by-phone');
		expect(await answersFrom(meeting, 'Northway Support')).toEqual([
			['Ben', null],
			['Ada', 'coming'],
			['Grace', null]
		]);
		expect(await answersFrom(meeting, 'Harbour College', 'Grace')).toEqual([['Eve', 'by-phone']]);
	});

	test('given again takes the place of the one before', async () => {
		const meeting = await meet();
		await say('Ada', meeting, 'coming');
		await say('Ada', meeting, 'apologies', { note: 'A shift was moved.' });
		expect((await myAnswers(await world.as('Ada'))).get(meeting)).toBe('apologies');
		const everybody = (await page(meeting)).coming.flatMap(({ people }) => people);
		expect(everybody.find(({ name }) => name === 'Ada')!.note).toBe('A shift was moved.');
	});

	test('is given by members alone, and by nobody once it was called off or its note locked', async () => {
		const [meeting, second] = [await meet(), await meet()];
		await expect(say('Cleo', meeting, 'coming')).rejects.toBeInstanceOf(NotFound);
		await callOffMeeting(await world.as('Ben'), meeting, { version: 1, reason: '' });
		await expect(say('Ada', meeting, 'coming')).rejects.toBeInstanceOf(Forbidden);
		await say('Ada', second, 'coming');
		await finaliseNote(await world.as('Ben'), second);
		await expect(say('Ada', second, 'apologies')).rejects.toBeInstanceOf(Forbidden);
	});

	test('names a substitute only for apologies, and never where the meeting is confidential', async () => {
		const at = { issues: [expect.objectContaining({ field: 'substitute' })] };
		const [confidential, open] = [await meet(), await meet('attributable')];
		await expect(say('Eve', confidential, 'apologies', { substitute: 'Mo Riley' })).rejects.toMatchObject(at);
		await expect(say('Eve', open, 'coming', { substitute: 'Mo Riley' })).rejects.toMatchObject(at);
		await say('Eve', open, 'apologies', { substitute: 'Mo Riley' });
		expect((await page(open)).attendanceToBegin).toEqual([
			{ person: world.ids.Eve, body: '', count: 1, how: 'apologies' },
			{ person: null, body: 'Harbour College', count: 1, how: 'present' }
		]);
	});
});

describe('attendance', () => {
	test('begins with what was answered, until it is recorded', async () => {
		const meeting = await meet();
		await say('Ada', meeting, 'coming');
		await say('Grace', meeting, 'apologies');
		expect((await page(meeting)).attendanceToBegin.map(({ person, how }) => [person, how])).toEqual([
			[world.ids.Ada, 'present'],
			[world.ids.Grace, 'apologies']
		]);
		const attendance = [{ person: world.ids.Grace, how: 'present' }];
		const wish = v.parse(recordAttendanceWish, { version: 1, attendance });
		await recordAttendance(await world.as('Ben'), meeting, wish);
		expect((await page(meeting)).attendanceToBegin).toEqual([]);
	});
});

describe('apologies', () => {
	test('are taken over by one tap, of whoever is not on the list yet', async () => {
		const meeting = await meet();
		await say('Ada', meeting, 'apologies');
		await say('Grace', meeting, 'apologies');
		await say('Eve', meeting, 'coming');
		await markAttendance(await world.as('Ben'), meeting, { person: world.ids.Grace, how: 'present' });
		await expect(takeOverApologies(await world.as('Cleo'), meeting)).rejects.toBeInstanceOf(NotFound);
		await takeOverApologies(await world.as('Eve'), meeting);
		expect((await page(meeting)).attendance.map(({ name, how }) => [name, how])).toEqual([
			['Grace', 'present'],
			['Ada', 'apologies']
		]);
		expect((await saidBefore(await world.as('Grace'), meeting)).map(({ answer }) => answer).toSorted()).toEqual([
			'apologies',
			'apologies',
			'coming'
		]);
	});
});

describe('answers for a confidential meeting still to come', () => {
	test('move on with it: whoever joins before reads them, whoever leaves does not', async () => {
		const meeting = await meet();
		await say('Ada', meeting, 'coming');
		await addMember(await world.as('Ben'), world.sets.tuesday, { person: world.ids.Farid });
		expect(await answersFrom(meeting, 'Northway Support', 'Farid')).toContainEqual(['Ada', 'coming']);
		const grace = await world.as('Grace');
		await endMembership(grace, (await setPage(grace, world.sets.tuesday)).myPlace!);
		expect((await (await world.as('Grace')).read.list(meetingAnswers)).items).toEqual([]);
	});

	test('stay closed to whoever joins after it was held', async () => {
		const meeting = await meet();
		await say('Ada', meeting, 'apologies', { note: 'At the hospital.' });
		world.clock.set('2026-05-20T09:00:00.000Z');
		await addMember(await world.as('Ben'), world.sets.tuesday, { person: world.ids.Farid });
		expect((await (await world.as('Farid')).read.list(meetingAnswers)).items).toEqual([]);
		expect((await (await world.as('Ben')).read.list(meetingAnswers)).items).toHaveLength(1);
	});
});
