import { afterEach, beforeEach, expect, test } from 'vitest';
import * as v from 'valibot';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { escalateAction } from '../actions';
import { addNoteItem, addNoteItemWish, finaliseNote, noteItems, planMeeting, planMeetingWish } from '../learning-sets';
import type { Id } from '../shared/ids';
import { notifications } from '.';

let world: WorldWithSets;
let action: Id;
beforeEach(async () => {
	world = await openWorldWithSets();
	const meeting = await plan('2026-05-14');
	const wish = v.parse(addNoteItemWish, { text: '! Ring the centre', person: world.ids.Ada });
	const item = await addNoteItem(await world.as('Ben'), meeting, wish);
	action = (await (await world.as('Ben')).read.find(noteItems, item)).action!;
	await finaliseNote(await world.as('Ben'), meeting);
});
afterEach(() => world.close());

const plan = async (day: string) =>
	planMeeting(
		await world.as('Ben'),
		world.sets.tuesday,
		v.parse(planMeetingWish, { title: 'Employers', day, time: '10:00', minutes: 60, mode: 'confidential' })
	);
async function hold(...days: readonly string[]) {
	for (const day of days) {
		world.clock.set(`${day}T14:00:00.000Z`);
		await finaliseNote(await world.as('Ben'), await plan(day));
	}
}
const told = async (who: CastName) =>
	(await notifications(await world.as(who))).news.filter(({ key }) => key.startsWith('carried/'));

test('a third carry is news for whoever owns the action and whoever facilitates its set, and for nobody else', async () => {
	await hold('2026-05-15', '2026-05-18');
	expect(await told('Ada')).toEqual([]);
	expect(await told('Ben')).toEqual([]);
	await hold('2026-05-19');
	expect((await told('Ada')).map(({ words }) => words)).toEqual(['Yours, carried 3 times. What becomes of it?']);
	expect((await told('Ben')).map(({ words }) => words)).toEqual(['Ada, carried 3 times. What becomes of it?']);
	for (const who of ['Grace', 'Cleo', 'Dina', 'Eve'] as const) expect(await told(who)).toEqual([]);
});

test('its mail says neither what it is, nor whose, nor how often it was carried', async () => {
	await hold('2026-05-15', '2026-05-18', '2026-05-19');
	const [news] = await told('Ben');
	expect([news!.inMail, news!.wordsInMail]).toEqual([
		'What becomes of an action of a set of yours?',
		'It was carried on several times.'
	]);
});

test('it is the same news until somebody decides, and another after three more meetings', async () => {
	await hold('2026-05-15', '2026-05-18', '2026-05-19');
	const [first] = await told('Ada');
	await hold('2026-05-20');
	expect((await told('Ada')).map(({ key }) => key)).toEqual([first!.key]);
	await escalateAction(await world.as('Ada'), action, { to: 'The duty lead', reason: 'An hour a week' });
	expect(await told('Ada')).toEqual([]);
	await hold('2026-05-21', '2026-05-22', '2026-05-26');
	expect((await told('Ada')).map(({ key }) => key)).not.toEqual([first!.key]);
	expect(await told('Ben')).toHaveLength(1);
});
