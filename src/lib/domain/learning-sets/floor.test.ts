import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { wordsOfMinutes } from '#lib/server/minutes/words';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { Forbidden, Invalid, NotFound } from '../shared/errors';
import type { Id } from '../shared/ids';
import {
	beginRound,
	beginRoundWish,
	chooseFigures,
	countQuestion,
	countQuestionWish,
	finaliseNote,
	giveTurn,
	giveTurnWish,
	joinGroups,
	keepLine,
	keepLineWish,
	livePage,
	meetingPage,
	openGroups,
	planMeeting,
	planMeetingWish,
	setAgenda,
	setAgendaWish,
	setPage,
	setsPage
} from '.';

let world: WorldWithSets;
let meeting: Id;
beforeEach(async () => {
	world = await openWorldWithSets();
	const wish = { title: 'Employers who go quiet', day: '2026-05-14', time: '10:00', minutes: 150, mode: 'confidential' };
	meeting = await planMeeting(await world.as('Ben'), world.sets.tuesday, v.parse(planMeetingWish, wish));
});
afterEach(() => world.close());

const floor = async (who: CastName) => (await livePage(await world.as(who), meeting)).floor;
const round = async (by: CastName, is: string, minutes: number | null = null) =>
	beginRound(await world.as(by), meeting, v.parse(beginRoundWish, { round: is, minutes }));
const turn = async (person: CastName | '') => giveTurn(await world.as('Ben'), meeting, { person: person && world.ids[person] });
const count = async (question: string, way = 'on') =>
	countQuestion(await world.as('Ben'), meeting, v.parse(countQuestionWish, { question, way }));
const after = (minutes: number) => world.clock.moveOn(minutes / 60);

describe('a round', () => {
	test('is begun by whoever facilitates, and everybody in the set sees which it is and since when', async () => {
		await round('Ben', 'question', 20);
		const now = world.clock.now();
		expect((await floor('Ada')).round).toEqual({ is: 'question', startedAt: now, minutes: 20 });
		await round('Ben', '');
		expect((await floor('Ada')).round).toBeNull();
	});

	test('is led by no other member, and by nobody from outside', async () => {
		await expect(round('Ada', 'question')).rejects.toThrow(Forbidden);
		await expect(round('Cleo', 'question')).rejects.toThrow(NotFound);
		await finaliseNote(await world.as('Ben'), meeting);
		await expect(round('Ben', 'question')).rejects.toThrow(Forbidden);
	});
});

describe('a round that nobody ended', () => {
	const at = (moment: string) => world.clock.set(`2026-05-${moment}:00.000Z`);
	const isOn = async () => {
		const { stopsAt, now } = await floor('Ada');
		return stopsAt !== null && now < stopsAt;
	};

	test('stops when its day is over, by the clocks of the workspace, and goes on from the start where whoever facilitates says so', async () => {
		await round('Ben', 'question', 20);
		at('14T22:59');
		expect(await isOn()).toBe(true);
		at('14T23:00');
		expect(await isOn()).toBe(false);
		at('15T10:00');
		await round('Ben', 'question', 20);
		expect(await isOn()).toBe(true);
		expect((await floor('Ada')).round).toMatchObject({ is: 'question', startedAt: '2026-05-15T10:00:00.000Z' });
	});

	test('goes on past midnight where it began late, and for as long as somebody leads', async () => {
		at('14T21:30');
		await round('Ben', 'act');
		at('15T03:00');
		expect(await isOn()).toBe(true);
		await turn('Ada');
		at('15T03:45');
		expect((await floor('Ada')).round!.is).toBe('act');
		expect(await isOn()).toBe(true);
		at('15T23:00');
		expect(await isOn()).toBe(false);
	});

	test('is gone with the next step, and whoever spoke last then keeps an hour of airtime at most', async () => {
		await round('Ben', 'act');
		await turn('Ada');
		at('16T09:00');
		await turn('Grace');
		expect(await floor('Ben')).toMatchObject({ round: null, turn: { name: 'Grace' } });
		expect((await floor('Ben')).figures!.airtime).toMatchObject([{ name: 'Ada', seconds: 3_600 }]);
		expect(await isOn()).toBe(true);
	});
});

test('a meeting is under way from its time on until it is long over, finalised or called off', async () => {
	const shown = async () => {
		const { coming, underWay, held } = await setPage(await world.as('Ada'), world.sets.tuesday);
		return [coming, underWay, held].map(({ length }) => length);
	};
	world.clock.set('2026-05-14T08:59:00.000Z');
	expect(await shown()).toEqual([1, 0, 0]);
	world.clock.set('2026-05-14T09:00:00.000Z');
	expect(await shown()).toEqual([0, 1, 0]);
	expect((await meetingPage(await world.as('Ada'), meeting)).underWay).toBe(true);
	expect((await setsPage(await world.as('Ada'))).sets[0]!.next).toMatchObject({ id: meeting, underWay: true });
	world.clock.set('2026-05-14T12:29:00.000Z');
	expect(await shown()).toEqual([0, 1, 0]);
	world.clock.set('2026-05-14T12:30:00.000Z');
	expect(await shown()).toEqual([0, 0, 1]);
	world.clock.set('2026-05-14T10:00:00.000Z');
	await finaliseNote(await world.as('Ben'), meeting);
	expect(await shown()).toEqual([0, 0, 1]);
});

describe('the time there is', () => {
	test('for a turn is said with it, and with none there is no limit', async () => {
		await giveTurn(await world.as('Ben'), meeting, v.parse(giveTurnWish, { person: world.ids.Ada, minutes: 5 }));
		expect((await floor('Grace')).turn).toMatchObject({ name: 'Ada', minutes: 5 });
		await turn('Grace');
		expect((await floor('Ada')).turn).toMatchObject({ name: 'Grace', minutes: null });
		expect(v.safeParse(giveTurnWish, { person: world.ids.Ada, minutes: 0 }).success).toBe(false);
	});

	test('for a presentation is known to the room, with when it begins by the plan', async () => {
		const agenda = [
			{ title: 'Since last time', minutes: 20 },
			{ title: 'Quiet firms', kind: 'presentation', minutes: 40, presenter: world.ids.Ada },
			{ title: 'A forum', kind: 'presentation' },
			{ title: 'The bus', kind: 'presentation', minutes: 30 }
		];
		await setAgenda(await world.as('Ben'), meeting, v.parse(setAgendaWish, { version: 1, agenda }));
		expect((await livePage(await world.as('Ada'), meeting)).presentations).toEqual([
			{ title: 'Quiet firms', minutes: 40, beginsAt: '2026-05-14T09:20:00.000Z' },
			{ title: 'The bus', minutes: 30, beginsAt: '2026-05-14T10:00:00.000Z' }
		]);
	});
});

describe('airtime', () => {
	test('is the time of each one’s turns; a turn ends with the next, with the round, or with nobody speaking', async () => {
		await turn('Ada');
		after(5);
		await turn('Grace');
		after(2);
		await turn('Ada');
		after(1);
		await round('Ben', 'act');
		expect((await floor('Ben')).turn).toBeNull();
		const { figures } = await floor('Ben');
		expect(figures!.airtime.map(({ name, seconds }) => [name, seconds])).toEqual([
			['Ada', 360],
			['Grace', 120]
		]);
		await turn('Eve');
		after(24 * 60);
		await turn('');
		expect((await floor('Ben')).figures!.airtime[0]).toMatchObject({ name: 'Eve', seconds: 3_600 });
	});

	test('is seen by whoever facilitates alone, or by the room, as they choose; who speaks is seen by all', async () => {
		await turn('Ada');
		after(5);
		await turn('Grace');
		expect(await floor('Ada')).toMatchObject({ turn: { name: 'Grace' }, figures: null });
		await chooseFigures(await world.as('Ben'), meeting, { seenBy: 'room', questions: 'no' });
		expect((await floor('Ada')).figures!.airtime).toMatchObject([{ name: 'Ada', seconds: 300 }]);
		await chooseFigures(await world.as('Ben'), meeting, { seenBy: 'facilitator', questions: 'no' });
		expect((await floor('Ada')).figures).toBeNull();
		expect((await floor('Ben')).figures).not.toBeNull();
	});
});

describe('the tally of questions', () => {
	test('counts how they were asked, where whoever facilitates chose to', async () => {
		await count('open');
		expect((await floor('Ben')).figures!.questions).toBeNull();
		await chooseFigures(await world.as('Ben'), meeting, { seenBy: 'room', questions: 'yes' });
		await Promise.all([count('open'), count('open'), count('advice')]);
		await count('advice', 'back');
		await count('leading', 'back');
		expect((await floor('Ada')).figures!.questions).toEqual({ open: 2, closed: 0, leading: 0, advice: 0 });
	});

	test('counts a tap once, however often it is sent because its answer was lost', async () => {
		await chooseFigures(await world.as('Ben'), meeting, { seenBy: 'room', questions: 'yes' });
		const wish = v.parse(countQuestionWish, { question: 'open' });
		const [first, second] = ['a'.repeat(26), 'b'.repeat(26)];
		for (const key of [first, second, first, first, second]) await countQuestion(await world.as('Ben', key), meeting, wish);
		expect((await floor('Ada')).figures!.questions).toMatchObject({ open: 2 });
	});

	test('and the airtime are gone with the finalised note', async () => {
		await chooseFigures(await world.as('Ben'), meeting, { seenBy: 'room', questions: 'yes' });
		await turn('Ada');
		await finaliseNote(await world.as('Ben'), meeting);
		expect(await floor('Ben')).toMatchObject({ round: null, turn: null, figures: null });
	});
});

describe('groups that work side by side', () => {
	const write = async (who: CastName, text: string, saidFor = '') =>
		keepLine(await world.as(who), meeting, v.parse(keepLineWish, { text, saidFor }), wordsOfMinutes());
	const note = async () => (await livePage(await world.as('Grace'), meeting)).items.map(({ text, said }) => [said, text]);

	test('each write a list of their own, and these become one note, group after group, with whose it is', async () => {
		await write('Ben', 'Welcome');
		await openGroups(await world.as('Ben'), meeting, { groups: 'Window\nDoor\n\nDoor' });
		expect((await floor('Ada')).groups).toEqual(['Window', 'Door']);
		await write('Ada', 'One', 'Door');
		await write('Grace', 'Two', 'Window');
		await write('Ben', 'Tea');
		await write('Ada', 'Three', 'Door');
		await joinGroups(await world.as('Ben'), meeting);
		expect((await floor('Ada')).groups).toEqual([]);
		expect(await note()).toEqual([
			['', 'Welcome'],
			['Window', 'Two'],
			['Door', 'One'],
			['Door', 'Three'],
			['', 'Tea']
		]);
	});

	test('are opened and joined by whoever facilitates, two of them at least', async () => {
		await expect(openGroups(await world.as('Ada'), meeting, { groups: 'Window\nDoor' })).rejects.toThrow(Forbidden);
		await expect(openGroups(await world.as('Ben'), meeting, { groups: 'Window' })).rejects.toThrow(Invalid);
		await expect(joinGroups(await world.as('Ada'), meeting)).rejects.toThrow(Forbidden);
	});

	test('write under their names where the Chatham House rule holds, and are called after nobody who is there', async () => {
		const ben = await world.as('Ben');
		const rule = { title: 'Funders', day: '2026-05-20', time: '10:00', minutes: 60, mode: 'chatham-house' };
		meeting = await planMeeting(ben, world.sets.tuesday, v.parse(planMeetingWish, rule));
		await expect(write('Ada', 'Early', 'Window')).rejects.toThrow(Invalid);
		for (const name of ['Ada’s corner', 'Northway Support'])
			await expect(openGroups(ben, meeting, { groups: `Window\n${name}` })).rejects.toThrow(Invalid);
		await openGroups(ben, meeting, { groups: 'Window\nDoor' });
		await write('Ada', 'One', 'Window');
		await joinGroups(ben, meeting);
		await write('Ada', 'Two, late', 'Window');
		await expect(write('Ada', 'Three', 'Harbour College')).rejects.toThrow(Invalid);
		expect(await note()).toEqual([
			['Window', 'One'],
			['Window', 'Two, late']
		]);
	});
});
