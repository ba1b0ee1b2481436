import { afterEach, beforeEach, expect, test } from 'vitest';
import * as v from 'valibot';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { collections } from '#lib/server/collections';
import { restoreRemoved } from '../../people';
import { NotFound } from '../../shared/errors';
import type { Id } from '../../shared/ids';
import {
	addMember,
	addNoteItem,
	addNoteItemWish,
	changeNoteItem,
	changeNoteItemWish,
	deleteNoteItem,
	finaliseNote,
	lockedWordings,
	markAttendance,
	noteItems,
	planMeeting,
	planMeetingWish,
	reopenNote,
	setAgenda,
	setAgendaWish,
	setMeetings
} from '..';

let world: WorldWithSets;
beforeEach(async () => void (world = await openWorldWithSets()));
afterEach(() => world.close());

const plan = async () =>
	planMeeting(
		await world.as('Ben'),
		world.sets.tuesday,
		v.parse(planMeetingWish, { title: 'May', day: '2026-05-14', time: '10:00', minutes: 60, mode: 'confidential' })
	);
const note = async (meeting: Id, text: string, more: object = {}) =>
	addNoteItem(await world.as('Ada'), meeting, v.parse(addNoteItemWish, { text, ...more }));
async function reword(item: Id, text: string): Promise<void> {
	const ada = await world.as('Ada');
	const { version, kind, saidBy } = await ada.read.find(noteItems, item);
	await changeNoteItem(ada, item, v.parse(changeNoteItemWish, { version, kind, text, saidBy: saidBy ?? '' }));
}
const wordings = async (who: CastName, meeting: Id) => (await lockedWordings(await world.as(who), meeting)).wordings;
const later = () => world.clock.moveOn(1);

test('a note that was opened again says what was changed and added since it was locked, by whom and why', async () => {
	const meeting = await plan();
	const [kept, item] = [await note(meeting, 'Stays'), await note(meeting, 'Three firms came')];
	later();
	await finaliseNote(await world.as('Ben'), meeting);
	expect(await wordings('Ada', meeting)).toEqual([]);
	later();
	await reopenNote(await world.as('Ben'), meeting, { reason: 'A number was wrong' });
	later();
	await reword(item, 'Four firms came');
	const added = await note(meeting, '! Ring the fourth', { person: world.ids.Grace, due: '2026-06-01' });
	const [open] = await wordings('Eve', meeting);
	expect(open).toMatchObject({ locked: null, reopened: { by: 'Ben', reason: 'A number was wrong' } });
	later();
	await finaliseNote(await world.as('Ben'), meeting);
	const [locked] = await wordings('Eve', meeting);
	expect(locked!.locked?.by).toBe('Ben');
	expect(locked!.changed.map(({ id, before, after, by }) => [id, before, after, by])).toEqual([
		[item, 'Three firms came', 'Four firms came', 'Ada'],
		[added, null, 'Ring the fourth\nGrace, by 1 June 2026', 'Ada']
	]);
	expect(locked!.changed.map(({ id }) => id)).not.toContain(kept);
});

test('what was taken out, the agenda and who came are told of too', async () => {
	const meeting = await plan();
	const [gone, back, tight] = [
		await note(meeting, 'zq-words of a decision', { kind: 'decision' }),
		await note(meeting, 'Comes back'),
		await note(meeting, 'Tighter', { tighter: 'said', saidBy: world.ids.Ada })
	];
	const ben = () => world.as('Ben');
	const version = async () => (await (await ben()).read.find(setMeetings, meeting)).version;
	const agenda = async (lines: object[]) =>
		setAgenda(await ben(), meeting, v.parse(setAgendaWish, { version: await version(), agenda: lines }));
	await agenda([{ title: 'Quiet firms', minutes: 20, presenter: world.ids.Grace }]);
	await markAttendance(await ben(), meeting, { person: world.ids.Ada, how: 'present' });
	later();
	await finaliseNote(await ben(), meeting);
	later();
	await reopenNote(await ben(), meeting, { reason: 'Eve was there' });
	later();
	const fresh = await note(meeting, 'Written and thrown away');
	for (const item of [gone, tight, fresh]) await deleteNoteItem(await world.as('Ada'), item);
	await deleteNoteItem(await world.as('Ada'), back);
	await restoreRemoved(await world.as('Ada'), { kind: noteItems.kind, id: back }, collections);
	await markAttendance(await ben(), meeting, { person: world.ids.Eve, how: 'by-phone' });
	const { agenda: held } = await (await ben()).read.find(setMeetings, meeting);
	await agenda([{ ...held[0], minutes: 30 }]);
	later();
	await finaliseNote(await ben(), meeting);
	const [told] = await wordings('Grace', meeting);
	expect(told!.takenOut).toMatchObject([{ kind: 'decision', by: 'Ada' }]);
	expect(told!.plan).toMatchObject([
		{ part: 'agenda', before: 'Quiet firms (Grace, 20 minutes)', after: 'Quiet firms (Grace, 30 minutes)', by: 'Ben' },
		{ part: 'attendance', before: 'Ada: present', after: 'Ada: present\nEve: by telephone', by: 'Ben' }
	]);
	expect(JSON.stringify(told)).not.toContain('zq-words');
	await addMember(await ben(), world.sets.tuesday, { person: world.ids.Farid });
	await expect(wordings('Farid', meeting)).rejects.toBeInstanceOf(NotFound);
});

test('nobody outside reads it, and a paragraph kept tighter is told to its readers alone', async () => {
	const meeting = await plan();
	const item = await note(meeting, 'zq-canary before', { tighter: 'said', saidBy: world.ids.Ada });
	await finaliseNote(await world.as('Ben'), meeting);
	later();
	await reopenNote(await world.as('Ben'), meeting, { reason: 'A word' });
	later();
	await reword(item, 'zq-canary after');
	await expect(wordings('Cleo', meeting)).rejects.toBeInstanceOf(NotFound);
	expect((await wordings('Grace', meeting))[0]!.changed).toEqual([]);
	expect((await wordings('Ben', meeting))[0]!.changed).toMatchObject([
		{ before: 'zq-canary before\nAda', after: 'zq-canary after\nAda' }
	]);
});
