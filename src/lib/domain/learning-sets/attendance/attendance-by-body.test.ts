import { afterEach, beforeEach, expect, test } from 'vitest';
import * as v from 'valibot';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { Forbidden } from '../../shared/errors';
import {
	attendanceByBody,
	planMeeting,
	planMeetingWish,
	recordAttendance,
	recordAttendanceWish,
	setMeetings,
	type Mode
} from '..';

let world: WorldWithSets;
beforeEach(async () => void (world = await openWorldWithSets({ mode: 'attributable' })));
afterEach(() => world.close());

async function held(title: string, day: string, mode: Mode, attendance: readonly object[]): Promise<void> {
	const ben = await world.as('Ben');
	const wish = v.parse(planMeetingWish, { title, day, time: '10:00', minutes: 60, mode });
	const meeting = await planMeeting(ben, world.sets.tuesday, wish);
	const { version } = await ben.read.find(setMeetings, meeting);
	await recordAttendance(ben, meeting, v.parse(recordAttendanceWish, { version, attendance }));
}
const asked = async (who: CastName, from = '2026-01-01', to = '2026-12-31') =>
	attendanceByBody(await world.as(who), { from, to });

test('counts who came to attributable meetings by body, members by their place and others as they are written', async () => {
	const { Ada, Eve, Grace } = world.ids;
	await held('May', '2026-05-12', 'attributable', [
		{ person: Ada, how: 'present' },
		{ person: Grace, how: 'apologies' },
		{ person: Eve, how: 'by-phone' },
		{ body: 'Millfield Council', count: 3, how: 'present' }
	]);
	await held('June', '2026-06-09', 'attributable', [{ person: Eve, how: 'apologies' }]);
	const { meetings, bodies } = await asked('Ben');
	expect(meetings.map(({ title, bodies }) => [title, bodies.map(({ body }) => body)])).toEqual([
		['June', ['Harbour College']],
		['May', ['Harbour College', 'Millfield Council', 'Northway Support']]
	]);
	expect(bodies).toEqual([
		{ body: 'Harbour College', meetings: 1, present: 0, byPhone: 1, apologies: 1 },
		{ body: 'Millfield Council', meetings: 1, present: 3, byPhone: 0, apologies: 0 },
		{ body: 'Northway Support', meetings: 1, present: 1, byPhone: 0, apologies: 1 }
	]);
	expect((await asked('Ben', '2026-05-12', '2026-05-12')).meetings.map(({ title }) => title)).toEqual(['May']);
	expect((await asked('Ben', '2026-05-13', '2026-06-08')).meetings).toEqual([]);
});

test('never counts a confidential or Chatham House meeting, in no row and in no sum', async () => {
	const attendance = [{ person: world.ids.Eve, how: 'present' }];
	await held('In confidence', '2026-05-12', 'confidential', attendance);
	await held('Under the rule', '2026-05-13', 'chatham-house', attendance);
	expect(await asked('Ben')).toEqual({ meetings: [], bodies: [] });
	await held('Open', '2026-05-14', 'attributable', attendance);
	expect((await asked('Ben')).bodies).toEqual([{ body: 'Harbour College', meetings: 1, present: 1, byPhone: 0, apologies: 0 }]);
});

test('is for whoever facilitates, of their own sets, and for coordinators, of what they may read; not for others', async () => {
	await held('May', '2026-05-12', 'attributable', [{ person: world.ids.Ada, how: 'present' }]);
	await expect(asked('Ada')).rejects.toBeInstanceOf(Forbidden);
	expect((await asked('Cleo')).meetings).toEqual([]);
	expect((await asked('Dina')).meetings).toEqual([]);
	expect((await asked('Ben')).meetings).toHaveLength(1);
});
