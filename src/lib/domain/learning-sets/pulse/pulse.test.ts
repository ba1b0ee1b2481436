import { expect, onTestFinished, test } from 'vitest';
import * as v from 'valibot';
import { collections } from '#lib/server/collections';
import { openTestStore } from '#tests/contract/open';
import { plantVocabularies } from '#tests/plant-vocabularies';
import { openWorldWithSets, testClock, type CastName, type TestClock, type WorldWithSets } from '#tests/world';
import { Forbidden, Invalid, NotFound } from '../../shared/errors';
import type { Store } from '../../shared/context';
import { system } from '../../shared/policy';
import {
	addMember,
	answerPulse,
	changeMeeting,
	changeMeetingWish,
	planMeeting,
	planMeetingWish,
	pulseForm,
	pulseResults,
	pulsesToAnswer,
	setMeetings,
	type Mode
} from '..';
import { pulseBoxes } from './pulse-box';
import { gathered } from './pulse-results';
import { ENGINES } from '#tests/contract/engines';

async function opened(open: (clock: TestClock) => Promise<Store>): Promise<WorldWithSets> {
	const clock = testClock();
	const store = await open(clock);
	onTestFinished(() => store.close());
	const world = await openWorldWithSets({ store, clock });
	await plantVocabularies(store);
	return world;
}
const meet = async (world: WorldWithSets, day: string, mode: Mode = 'attributable') => {
	const wish = v.parse(planMeetingWish, { title: 'Employers', day, time: '08:00', minutes: 60, mode });
	return planMeeting(await world.as('Ben'), world.sets.tuesday, wish);
};
const marks = (heard: number, thought: number, tried: number) => [
	{ question: 'heard', mark: heard },
	{ question: 'thought', mark: thought },
	{ question: 'try', mark: tried }
];
const answer = async (world: WorldWithSets, who: CastName, meeting: string, given = marks(4, 4, 4), line = '') =>
	answerPulse(await world.as(who), meeting, { marks: given, line });

test.each(ENGINES)('answers lie together, and nothing that is stored tells them apart, in the %s engine', async (_, open) => {
	const world = await opened(open);
	const meeting = await meet(world, '2026-05-14');
	world.clock.set('2026-05-14T09:31:07.123Z');
	await answer(world, 'Grace', meeting, marks(1, 2, 3), 'Zeal helps.');
	world.clock.moveOn(5);
	await answer(world, 'Ada', meeting, marks(5, 4, 3), 'A shorter morning.');
	// Sent again, or changed by hand: the first one stands.
	await answer(world, 'Ada', meeting, marks(1, 1, 1), 'Again.');
	// All at once.
	await Promise.all([answer(world, 'Ben', meeting), answer(world, 'Eve', meeting)]);

	const guard = world.store.as(system('guard'));
	const box = (await guard.findUnique(pulseBoxes, 'meeting', meeting))!;
	expect(box).toMatchObject({ answers: 4, day: '2026-05-14', lines: ['A shorter morning.', 'Zeal helps.'] });
	expect(box.marks[0]).toEqual({ question: 'heard', tally: [1, 0, 0, 2, 1] });
	expect(box.slips).toEqual(box.slips.toSorted());
	// Not even the system finds what it was before the last answer.
	expect(await guard.history(pulseBoxes, box.id)).toHaveLength(1);
	const told = JSON.stringify([box, (await world.store.changes(0, 10_000)).filter(({ verb }) => verb === 'answerPulse')]);
	for (const id of Object.values(world.ids)) expect(told).not.toContain(id);
	expect(JSON.stringify(box)).not.toMatch(/\d{2}:\d{2}/);
	for (const who of ['Ada', 'Ben', 'Dina'] as const)
		expect((await (await world.as(who)).read.list(pulseBoxes)).items).toEqual([]);
	expect(await pulseForm(await world.as('Ada'), meeting)).toMatchObject({ answered: true, state: 'open' });
});

test('members answer each question, in the two weeks after the meeting has begun', async () => {
	const world = await opened((clock) => openTestStore(collections, clock));
	const meeting = await meet(world, '2026-05-14');
	await expect(answer(world, 'Cleo', meeting)).rejects.toThrow(NotFound);
	await expect(answer(world, 'Ada', meeting, marks(4, 4, 4).slice(1))).rejects.toThrow(Invalid);
	const next = await meet(world, '2026-05-15');
	await expect(answer(world, 'Ada', next)).rejects.toThrow(Forbidden);
	const waiting = async (who: CastName) => (await pulsesToAnswer(await world.as(who))).map(({ id }) => id);
	// It lasts from eight to nine in London: until then nobody is sent away to answer.
	world.clock.set('2026-05-14T07:59:00.000Z');
	expect(await waiting('Grace')).toEqual([]);
	world.clock.set('2026-05-14T08:00:00.000Z');
	expect(await waiting('Grace')).toEqual([meeting]);
	world.clock.set('2026-05-28T22:00:00.000Z');
	await answer(world, 'Ada', meeting);
	expect(await waiting('Ada')).toEqual([next]);
	expect(await waiting('Grace')).toEqual([next, meeting]);
	expect(await waiting('Cleo')).toEqual([]);
	world.clock.set('2026-05-29T09:00:00.000Z');
	await expect(answer(world, 'Grace', meeting)).rejects.toThrow(Forbidden);
	expect(await pulseForm(await world.as('Grace'), meeting)).toMatchObject({ answered: false, state: 'closed' });
	expect(await waiting('Grace')).toEqual([next]);
});

test('from five answers on they are shown, and by five or more at once', async () => {
	const world = await opened((clock) => openTestStore(collections, clock));
	const shown = async (who: CastName) => (await pulseResults(await world.as(who), world.sets.tuesday)).gatherings;
	const first = await meet(world, '2026-05-13');
	for (const who of ['Ada', 'Grace', 'Eve', 'Ben'] as const)
		await answer(world, who, first, marks(4, 5, 2), `From ${who.length}.`);
	world.clock.set('2026-05-28T09:00:00.000Z');
	expect(await shown('Ada')).toEqual([]);
	const second = await meet(world, '2026-05-22');
	await answer(world, 'Ada', second, marks(1, 5, 3));
	// The fifth is there, and others may still come.
	expect(await shown('Ada')).toEqual([]);
	world.clock.set('2026-06-06T09:00:00.000Z');
	const [gathering, ...rest] = await shown('Ada');
	expect(rest).toEqual([]);
	expect(gathering).toMatchObject({ from: '2026-05-13', to: '2026-05-22', meetings: 2, answers: 5 });
	expect(gathering!.questions.map(({ mean, high, all }) => [mean, high, all])).toEqual([
		[3.4, 4, 5],
		[5, 5, 5],
		[2.2, 0, 5]
	]);
	expect(gathering!.lines).toHaveLength(4);
});

test('a meeting that is moved afterwards is not asked about anew, so that one more answer is never seen by comparison', async () => {
	const world = await opened((clock) => openTestStore(collections, clock));
	await addMember(await world.as('Ben'), world.sets.tuesday, { person: world.ids.Farid });
	const meeting = await meet(world, '2026-05-13');
	for (const who of ['Ada', 'Grace', 'Eve', 'Farid'] as const) await answer(world, who, meeting);
	const moveTo = async (day: string) => {
		const ctx = await world.as('Ada');
		const { version } = await ctx.read.find(setMeetings, meeting);
		const wish = { title: 'Employers', day, time: '08:00', minutes: 60, version };
		await changeMeeting(ctx, meeting, v.parse(changeMeetingWish, wish));
	};
	world.clock.set('2026-05-28T09:00:00.000Z');
	await moveTo('2026-05-27');
	await expect(answer(world, 'Ben', meeting, marks(1, 1, 1), 'Not heard.')).rejects.toThrow(Forbidden);
	expect(await pulseForm(await world.as('Ben'), meeting)).toMatchObject({ answered: false, state: 'closed' });
	expect(await pulsesToAnswer(await world.as('Ben'))).toEqual([]);
	const box = await world.store.as(system('guard')).findUnique(pulseBoxes, 'meeting', meeting);
	expect(box).toMatchObject({ answers: 4, day: '2026-05-13' });
});

test('whoever cannot read a meeting does not see what was gathered over it', async () => {
	const world = await opened((clock) => openTestStore(collections, clock));
	const meeting = await meet(world, '2026-05-13', 'confidential');
	await addMember(await world.as('Ben'), world.sets.tuesday, { person: world.ids.Farid });
	for (const who of ['Ada', 'Grace', 'Eve', 'Ben'] as const) await answer(world, who, meeting, marks(4, 4, 4), 'Ours.');
	world.clock.set('2026-05-20T10:00:00.000Z');
	const second = await meet(world, '2026-05-20', 'confidential');
	await answer(world, 'Farid', second);
	world.clock.set('2026-06-06T09:00:00.000Z');
	expect((await pulseResults(await world.as('Ada'), world.sets.tuesday)).gatherings).toHaveLength(1);
	expect((await pulseResults(await world.as('Farid'), world.sets.tuesday)).gatherings).toEqual([]);
	await expect(pulseResults(await world.as('Cleo'), world.sets.tuesday)).rejects.toThrow(NotFound);
});

test('meetings are gathered until there are enough answers, and what is left over waits', () => {
	const boxes = [3, 1, 2, 5, 4].map((answers, at) => ({ answers, day: `2026-05-0${at + 1}` }));
	expect(gathered(boxes).map((each) => each.map(({ answers }) => answers))).toEqual([[3, 1, 2], [5]]);
});
