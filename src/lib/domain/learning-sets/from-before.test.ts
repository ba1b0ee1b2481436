import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { ENGINES } from '#tests/contract/engines';
import { openWorldWithSets, testClock, type CastName, type WorldWithSets } from '#tests/world';
import { completeAction, dropAction } from '../actions';
import type { Id } from '../shared/ids';
import {
	addMember,
	addNoteItem,
	addNoteItemWish,
	finaliseNote,
	meetingPage,
	noteItems,
	noteToSend,
	planMeeting,
	planMeetingWish,
	type Mode
} from '.';

let world: WorldWithSets;

const ben = () => world.as('Ben');
const plan = async (day: string, mode: Mode) => {
	world.clock.set(`${day}T14:00:00.000Z`);
	return planMeeting(
		await ben(),
		world.sets.tuesday,
		v.parse(planMeetingWish, { title: 'Employers', day, time: '10:00', minutes: 60, mode })
	);
};
/** Holds a meeting that agrees these actions, Ada's each, and locks its note. */
async function hold(day: string, mode: Mode, ...agreed: readonly string[]) {
	const meeting = await plan(day, mode);
	const made: Id[] = [];
	for (const text of agreed) {
		const wish = v.parse(addNoteItemWish, { text: `! ${text}`, person: world.ids.Ada });
		const item = await addNoteItem(await ben(), meeting, wish);
		made.push((await (await ben()).read.find(noteItems, item)).action!);
	}
	await finaliseNote(await ben(), meeting);
	return { meeting, made };
}
const shown = async (meeting: Id, who: CastName = 'Ben') =>
	(await meetingPage(await world.as(who), meeting)).before
		.map(({ line, became, time }) => [line.what, became, time])
		.toSorted((a, b) => String(a[0]).localeCompare(String(b[0])));
const sent = async (meeting: Id) => (await noteToSend(await ben(), await meetingPage(await ben(), meeting))).before;

describe.each(ENGINES)('what a note tells of actions from before, in the %s engine', (_, open) => {
	beforeEach(async () => {
		const clock = testClock();
		world = await openWorldWithSets({ store: await open(clock), clock });
	});
	afterEach(() => world.close());

	test('is what was done and given up since the meeting before, and what is carried for which time, as it stood when it was locked', async () => {
		const first = await hold('2026-05-14', 'attributable', 'Ask', 'Book', 'Call');
		expect(await shown(first.meeting)).toEqual([]);
		await completeAction(await world.as('Ada'), first.made[0]!, { outcome: 'Asked.' });
		await dropAction(await world.as('Ada'), first.made[1]!, { reason: 'Not needed' });
		const second = await hold('2026-06-16', 'attributable', 'Draw');
		expect(await shown(second.meeting)).toEqual([
			['Ask', 'done', 1],
			['Book', 'dropped', 1],
			['Call', 'carried', 1]
		]);
		const third = await hold('2026-07-14', 'attributable');
		world.clock.set('2026-07-20T09:00:00.000Z');
		await completeAction(await world.as('Ada'), first.made[2]!, { outcome: 'Called.' });
		expect(await shown(third.meeting)).toEqual([
			['Call', 'carried', 2],
			['Draw', 'carried', 1]
		]);
		expect(await sent(third.meeting)).toContainEqual({ what: 'Call', owner: 'Ada', due: null, became: 'carried', time: 2 });
	});

	test('is told before a note is locked, in the copy that is read through', async () => {
		await hold('2026-05-14', 'attributable', 'Call');
		const next = await plan('2026-06-16', 'attributable');
		expect(await sent(next)).toMatchObject([{ what: 'Call', became: 'carried', time: 1 }]);
	});

	test('leaves without names under the Chatham House rule, of its meeting or of the one that agreed it', async () => {
		await hold('2026-05-14', 'attributable', 'Ring Grace');
		const under = await hold('2026-06-16', 'chatham-house', 'Write to Eve');
		expect(await sent(under.meeting)).toMatchObject([{ what: 'Ring a participant', owner: '' }]);
		const named = await hold('2026-07-14', 'attributable');
		const leaving = await sent(named.meeting);
		expect(leaving.find(({ what }) => what.startsWith('Ring'))).toMatchObject({ what: 'Ring Grace', owner: 'Ada' });
		expect(leaving.find(({ what }) => what.startsWith('Write'))).toMatchObject({
			what: 'Write to a participant',
			owner: 'not named'
		});
	});

	test('tells nothing in a copy that not everybody there reads, and shows it to whoever does', async () => {
		await hold('2026-05-14', 'confidential', 'Between us');
		await addMember(await ben(), world.sets.tuesday, { person: world.ids.Cleo });
		const later = await hold('2026-06-16', 'confidential');
		expect(await shown(later.meeting, 'Ada')).toEqual([['Between us', 'carried', 1]]);
		expect(await shown(later.meeting, 'Cleo')).toEqual([]);
		expect(await sent(later.meeting)).toEqual([]);
		const { leftOut } = await noteToSend(await ben(), await meetingPage(await ben(), later.meeting));
		expect(leftOut.before).toBe(1);
	});

	test('leaves in a confidential meeting of the same people', async () => {
		await hold('2026-05-14', 'confidential', 'Between us');
		const later = await hold('2026-06-16', 'confidential');
		expect(await sent(later.meeting)).toMatchObject([{ what: 'Between us', owner: 'Ada', became: 'carried' }]);
	});
});
