import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { agreedActions, completeAction } from '../actions';
import { ref, type Id } from '../shared/ids';
import {
	addMember,
	addNoteItem,
	addNoteItemWish,
	agendaForm,
	callOffMeeting,
	finaliseNote,
	finaliseNoteWish,
	meetingPage,
	planMeeting,
	planMeetingWish,
	sayWhatWasReached,
	setAgenda,
	setAgendaWish
} from '.';
import { newTopic } from './agenda';
import { whyCarried } from './topics-to-carry';

let world: WorldWithSets;
beforeEach(async () => void (world = await openWorldWithSets()));
afterEach(() => world.close());

const meet = async (day: string) => {
	const wish = { title: 'A meeting', day, time: '10:00', minutes: 150, mode: 'confidential' };
	return planMeeting(await world.as('Ben'), world.sets.tuesday, v.parse(planMeetingWish, wish));
};
const page = async (meeting: Id, who: CastName = 'Ben') => meetingPage(await world.as(who), meeting);
const form = async (meeting: Id, who: CastName = 'Ben') => agendaForm(await world.as(who), meeting);
const write = async (meeting: Id, agenda: object[], carry: readonly Id[] = []) => {
	const { version } = await page(meeting);
	await setAgenda(await world.as('Ben'), meeting, v.parse(setAgendaWish, { version, agenda, carry }));
	return (await page(meeting)).agenda.map(({ topic }) => topic!);
};
const missed = async (meeting: Id, notReached: Id[]) => {
	const { version } = await page(meeting);
	await sayWhatWasReached(await world.as('Ada'), meeting, { version, notReached });
};
/** The first meeting is over, the second is to come. */
async function twoMeetings(agenda: object[]) {
	const [first, second] = [await meet('2026-05-19'), await meet('2026-06-16')];
	const topics = await write(first, agenda);
	world.clock.set('2026-05-20T09:00:00.000Z');
	return { first, second, topics };
}
const SINCE = { title: 'Since last time', minutes: 15, recurring: true };
const TRAVEL = { title: 'Travel to work', minutes: 30 };
const SUMS = { title: 'Better-off sums', minutes: 45 };

test('the rule: not reached, holding an open action, or recurring; a break never', () => {
	const item = newTopic({ topic: 'a'.repeat(26), title: 'Travel' });
	expect(whyCarried(item, false, false)).toBeNull();
	expect(whyCarried({ ...item, outcome: 'discussed' }, false, false)).toBeNull();
	expect(whyCarried({ ...item, outcome: 'not-reached' }, false, true)).toBe('not-discussed');
	expect(whyCarried({ ...item, outcome: 'discussed' }, false, true)).toBe('open-action');
	expect(whyCarried({ ...item, recurring: true, outcome: 'discussed' }, false, false)).toBe('recurring');
	expect(whyCarried({ ...item, outcome: 'discussed' }, true, false)).toBe('not-discussed');
	expect(whyCarried({ ...item, kind: 'break', recurring: true }, true, false)).toBeNull();
	expect(whyCarried({ ...item, topic: null, recurring: true }, true, true)).toBeNull();
});

describe('the next agenda', () => {
	test('is offered what was not reached and what comes every time, with why and from when', async () => {
		const { first, second, topics } = await twoMeetings([SINCE, TRAVEL, SUMS]);
		await missed(first, [topics[2]!]);
		expect((await form(second)).carried).toEqual([
			{ topic: topics[0], title: 'Since last time', why: 'recurring', from: '2026-05-19', fromBefore: false },
			{ topic: topics[2], title: 'Better-off sums', why: 'not-discussed', from: '2026-05-19', fromBefore: false }
		]);
	});

	test('is offered a topic as long as an action agreed under it is open', async () => {
		const { first, second, topics } = await twoMeetings([TRAVEL]);
		const wish = { text: '! Ride the bus once', topic: topics[0] };
		await addNoteItem(await world.as('Ada'), first, v.parse(addNoteItemWish, wish));
		const offered = async () => (await form(second)).carried;
		expect(await offered()).toMatchObject([{ title: 'Travel to work', why: 'open-action' }]);
		const { action } = (await page(first)).items[0]!;
		// One that was agreed before actions named their topic is looked up in the note.
		const { topic: _, ...older } = await (await world.as('Ada')).read.find(agreedActions, action!.id);
		const { id, version, ...value } = older;
		await world.store.commit({
			by: 'setup',
			verb: 'setUpWorkspace',
			subject: ref(agreedActions.kind, id),
			changes: [{ do: 'put', of: agreedActions, id, version, value }]
		});
		expect(await offered()).toMatchObject([{ title: 'Travel to work', why: 'open-action' }]);
		await completeAction(await world.as('Ada'), action!.id, { outcome: 'It takes forty minutes.' });
		expect((await form(second)).carried).toEqual([]);
	});

	test('is offered it also where the meetings in between left it out, however much else is open', async () => {
		const { first, second, topics } = await twoMeetings([TRAVEL]);
		const third = await meet('2026-07-14');
		await addNoteItem(await world.as('Ada'), first, v.parse(addNoteItemWish, { text: '! Ride the bus once', topic: topics[0] }));
		await write(second, [SUMS]);
		for (let at = 0; at < 101; at++)
			await addNoteItem(await world.as('Ada'), second, v.parse(addNoteItemWish, { text: `! Sum ${at}`, due: '2026-06-20' }));
		world.clock.set('2026-06-17T09:00:00.000Z');
		expect((await form(third)).carried).toEqual([
			{ topic: topics[0], title: 'Travel to work', why: 'open-action', from: '2026-05-19', fromBefore: false }
		]);
		const { action } = (await page(first)).items[0]!;
		await completeAction(await world.as('Ada'), action!.id, { outcome: 'It takes forty minutes.' });
		expect((await form(third)).carried).toEqual([]);
	});

	test('is offered what was said not to be reached while the note was finalised', async () => {
		const { first, second, topics } = await twoMeetings([TRAVEL, SUMS]);
		await finaliseNote(await world.as('Ben'), first, v.parse(finaliseNoteWish, { notReached: [topics[1]] }));
		expect((await page(first)).agenda.map(({ outcome }) => outcome)).toEqual([null, 'not-reached']);
		expect((await form(second)).carried).toMatchObject([{ topic: topics[1], why: 'not-discussed' }]);
	});

	test('takes in what somebody ticks, says from when, and offers it no more', async () => {
		const { first, second, topics } = await twoMeetings([SINCE, TRAVEL]);
		await missed(first, [topics[1]!]);
		await write(second, [{ title: 'Welcome' }], [topics[1]!]);
		expect((await page(second)).agenda).toMatchObject([
			{ title: 'Welcome', carriedFrom: null },
			{ title: 'Travel to work', minutes: 30, carriedFrom: '2026-05-19', outcome: null, topic: topics[1] }
		]);
		expect((await form(second)).carried).toMatchObject([{ title: 'Since last time' }]);
	});

	test('keeps from when a topic was carried while its line is moved and reworded', async () => {
		const { first, second, topics } = await twoMeetings([TRAVEL]);
		await missed(first, topics);
		await write(second, [{ title: 'Welcome' }], topics);
		const [welcome, travel] = (await page(second)).agenda.map(({ topic }) => topic);
		const moved = [
			{ topic: welcome, title: 'Welcome', place: 2 },
			{ topic: travel, title: 'Travel to work, again', place: 1 }
		];
		await write(second, moved);
		expect((await page(second)).agenda).toMatchObject([
			{ title: 'Travel to work, again', carriedFrom: '2026-05-19', topic: topics[0] },
			{ title: 'Welcome', carriedFrom: null }
		]);
	});

	test('is offered the whole agenda of a meeting that was called off, and what the one before it left', async () => {
		const [first, second, third] = [await meet('2026-05-19'), await meet('2026-06-16'), await meet('2026-07-14')];
		await write(first, [SINCE]);
		await write(second, [TRAVEL, { kind: 'break', title: 'Break' }]);
		world.clock.set('2026-05-20T09:00:00.000Z');
		await callOffMeeting(await world.as('Ben'), second, { version: (await page(second)).version, reason: '' });
		expect((await form(third)).carried).toMatchObject([
			{ title: 'Since last time', why: 'recurring', from: '2026-05-19' },
			{ title: 'Travel to work', why: 'not-discussed', from: '2026-06-16' }
		]);
	});

	test('shows nobody a topic of a meeting that they cannot read', async () => {
		const { first, second, topics } = await twoMeetings([TRAVEL]);
		await missed(first, topics);
		await finaliseNote(await world.as('Ben'), first);
		await addMember(await world.as('Ben'), world.sets.tuesday, { person: world.ids.Farid });
		expect((await form(second, 'Ada')).carried).toHaveLength(1);
		expect((await form(second, 'Farid')).carried).toEqual([]);
		const wish = v.parse(setAgendaWish, { version: (await page(second)).version, agenda: [{ title: 'Hello' }], carry: topics });
		await setAgenda(await world.as('Farid'), second, wish);
		expect((await page(second, 'Farid')).agenda).toMatchObject([{ title: 'Hello' }]);
	});
});
