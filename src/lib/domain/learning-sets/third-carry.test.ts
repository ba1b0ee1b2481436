import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { actionPage, agreedActions, dropAction, escalateAction, rescopeAction } from '../actions';
import { Conflict, Forbidden, Invalid, NotFound } from '../shared/errors';
import type { Id } from '../shared/ids';
import {
	addNoteItem,
	addNoteItemWish,
	bringAsIssue,
	finaliseNote,
	meetingPage,
	noteItems,
	planMeeting,
	planMeetingWish,
	withCarried
} from '.';

let world: WorldWithSets;
let action: Id;
beforeEach(async () => {
	world = await openWorldWithSets();
	const first = await plan('2026-05-14');
	const wish = v.parse(addNoteItemWish, { text: '! Ring the centre', person: world.ids.Ada });
	const item = await addNoteItem(await world.as('Ben'), first, wish);
	action = (await (await world.as('Ben')).read.find(noteItems, item)).action!;
	await finaliseNote(await world.as('Ben'), first);
});
afterEach(() => world.close());

const plan = async (day: string, by: CastName = 'Ben', set = world.sets.tuesday) =>
	planMeeting(
		await world.as(by),
		set,
		v.parse(planMeetingWish, { title: 'Employers', day, time: '10:00', minutes: 60, mode: 'confidential' })
	);
async function hold(...days: readonly string[]) {
	for (const day of days) {
		world.clock.set(`${day}T14:00:00.000Z`);
		await finaliseNote(await world.as('Ben'), await plan(day));
	}
}
const carrying = async (who: CastName = 'Ben') => {
	const [line] = await withCarried(await world.as(who), [await actionPage(await world.as(who), action)]);
	return [line!.carried, line!.decide];
};
const three = ['2026-05-15', '2026-05-18', '2026-05-19'];
const smaller = async (who: CastName, version: number) =>
	rescopeAction(await world.as(who), action, { version, what: 'Ring once', due: '2026-07-01', reason: 'The line is busy' });

describe('an action that is carried a third time', () => {
	test('asks what becomes of it, and not before', async () => {
		await hold(three[0]!, three[1]!);
		expect(await carrying()).toEqual([2, false]);
		await hold(three[2]!);
		expect(await carrying()).toEqual([3, true]);
		// A member who reads those meetings is told the same; whoever owns it from outside is told nothing of them.
		expect(await carrying('Ada')).toEqual([3, true]);
	});

	test('is asked about again after three more, once it was made smaller', async () => {
		await hold(...three);
		await smaller('Ada', 1);
		expect(await carrying()).toEqual([3, false]);
		expect(await actionPage(await world.as('Ben'), action)).toMatchObject({
			what: 'Ring once',
			due: '2026-07-01',
			decisions: [{ is: 're-scoped', before: 'Ring the centre', by: 'Ada' }]
		});
		await hold('2026-05-20', '2026-05-21', '2026-05-22');
		expect(await carrying()).toEqual([6, true]);
	});

	test('is put to somebody, who reads nothing by that, or given up', async () => {
		await hold(...three);
		await escalateAction(await world.as('Ada'), action, { to: 'Cleo', reason: 'An hour a week' });
		expect(await carrying()).toEqual([3, false]);
		await expect((await world.as('Cleo')).read.find(agreedActions, action)).rejects.toThrow(NotFound);
		await dropAction(await world.as('Ada'), action, { reason: 'The centre has closed' });
		await expect(escalateAction(await world.as('Ada'), action, { to: 'Cleo', reason: 'So' })).rejects.toThrow(Invalid);
	});

	test('comes to a coming meeting of its set as an issue on the agenda, in one go', async () => {
		await hold(...three);
		const next = await plan('2026-06-16');
		await bringAsIssue(await world.as('Ada'), action, { meeting: next, title: '' });
		const { agenda } = await meetingPage(await world.as('Grace'), next);
		expect(agenda).toMatchObject([{ title: 'An issue: Ring the centre', presenterName: 'Ada' }]);
		expect(await carrying()).toEqual([3, false]);
		expect((await actionPage(await world.as('Ben'), action)).decisions).toMatchObject([{ is: 'brought', meeting: next }]);
	});

	test('does not come to a meeting of another set, nor to one whose note is locked', async () => {
		await hold(...three);
		const theirs = await plan('2026-06-16', 'Cleo', world.sets.thursday);
		await expect(bringAsIssue(await world.as('Ada'), action, { meeting: theirs, title: '' })).rejects.toThrow(NotFound);
		const locked = await plan('2026-05-19');
		await finaliseNote(await world.as('Ben'), locked);
		await expect(bringAsIssue(await world.as('Ada'), action, { meeting: locked, title: '' })).rejects.toThrow(Forbidden);
		expect((await actionPage(await world.as('Ada'), action)).decisions).toEqual([]);
	});

	test('is decided about by its owner and its set; two who make it smaller at once do not overwrite each other', async () => {
		await hold(...three);
		await expect(smaller('Cleo', 1)).rejects.toThrow(NotFound);
		await smaller('Grace', 1);
		await expect(smaller('Ada', 1)).rejects.toThrow(Conflict);
	});
});
