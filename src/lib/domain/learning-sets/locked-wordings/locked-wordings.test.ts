import { afterEach, beforeEach, expect, test } from 'vitest';
import * as v from 'valibot';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { NotFound } from '../../shared/errors';
import type { Id } from '../../shared/ids';
import {
	addNoteItem,
	addNoteItemWish,
	changeNoteItem,
	changeNoteItemWish,
	finaliseNote,
	lockedWordings,
	noteItems,
	planMeeting,
	planMeetingWish,
	reopenNote
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
