import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import * as v from 'valibot';
import { completeAction } from '#lib/domain/actions';
import {
	addMember,
	addNoteItem,
	addNoteItemWish,
	noteItems,
	planMeeting,
	planMeetingWish,
	readQuestion,
	searchMeetings,
	type Mode
} from '#lib/domain/learning-sets';
import { accounts, departPerson, disablePerson } from '#lib/domain/people';
import { create } from '#lib/domain/shared/context';
import { newId, ref, type Id } from '#lib/domain/shared/ids';
import { namedFor } from '#tests/named-for';
import { openWorldWithSets, testClock, type CastName, type WorldWithSets } from '#tests/world';
import { SEARCHING_ENGINES } from './engines';

/** A database server that the machine is slow to start. */
const TO_START = 60_000;

let world: WorldWithSets;

const plan = async (title: string, day: string, more: { by?: CastName; set?: Id; mode?: Mode } = {}) =>
	planMeeting(
		await world.as(more.by ?? 'Ben'),
		more.set ?? world.sets.tuesday,
		v.parse(planMeetingWish, { title, day, time: '10:00', minutes: 150, mode: more.mode ?? 'attributable' })
	);
const note = async (by: CastName, meeting: Id, text: string, more: object = {}) =>
	addNoteItem(await world.as(by), meeting, v.parse(addNoteItemWish, { text, ...more }));
const search = async (who: CastName, line: string, after: Id | null = null, when: 'all' | 'coming' = 'all') => {
	const { coming, held, ...told } = await searchMeetings(await world.as(who), readQuestion(line), { when, after });
	return { ...told, coming, held, meetings: [...coming.shown, ...held.shown] };
};
/** Titles of meetings, each with what was found in it. */
const found = async (who: CastName, line: string) =>
	(await search(who, line)).meetings.map(({ title, found }) => [
		title,
		...found.map(({ text }) => text.map((piece) => piece.text).join(''))
	]);

async function openWith(engine: (typeof SEARCHING_ENGINES)[number][1]): Promise<void> {
	const clock = testClock();
	world = await openWorldWithSets({ mode: 'attributable', clock, store: await engine(clock) });
	onTestFinished(() => world.close());
}

/** Items like the one that a meeting has, in one go. */
async function moreOf(meeting: Id, count: number): Promise<void> {
	const ben = await world.as('Ben');
	const { id, version: _, ...item } = (await ben.read.list(noteItems, { where: { meeting } })).items[0]!;
	const changes = Array.from({ length: count }, (_, at) => create(noteItems, newId(), { ...item, text: `Point ${at + 1}` }));
	await world.store.commit({ by: ben.actor.id, verb: 'addNoteItem', subject: ref(noteItems.kind, id), changes });
}

async function spring() {
	const april = await plan('Employers who go quiet', '2026-04-14');
	const may = await plan('Confidence', '2026-05-12');
	await note('Ben', april, '= We meet at the library', { saidBy: world.ids.Grace });
	await note('Ada', april, '! Ring three small employers', { person: world.ids.Ada, due: '2026-05-01' });
	await note('Ada', may, '? Who knows the library well?', { saidBy: world.ids.Ada });
	await note('Ben', may, '! Print a sheet for each folder', { person: world.ids.Grace });
	return { april, may };
}

describe.each(SEARCHING_ENGINES)('across the meetings that somebody may read (%s)', (_, engine) => {
	beforeEach(() => openWith(engine), TO_START);

	test('meetings alone are listed, the latest first, by set and day', async () => {
		await spring();
		await plan('Thursday’s own', '2026-05-14', { by: 'Cleo', set: world.sets.thursday });
		expect(await found('Ada', '')).toEqual([['Confidence'], ['Employers who go quiet']]);
		expect(await found('Ada', 'before:2026-05')).toEqual([['Employers who go quiet']]);
		expect(await found('Ada', 'after:2026-04-14')).toEqual([['Confidence']]);
		expect(await found('Ada', 'set:tues is:meeting')).toHaveLength(2);
		expect(await found('Farid', '')).toEqual([['Thursday’s own']]);
		expect((await search('Ada', '')).things).toBeNull();
	});

	test('decisions, questions and actions are found by what they are, how they stand and whose they are', async () => {
		await spring();
		expect(await found('Ada', 'is:decision')).toEqual([['Employers who go quiet', 'We meet at the library']]);
		expect(await found('Ada', 'is:open is:action')).toEqual([
			['Confidence', 'Print a sheet for each folder'],
			['Employers who go quiet', 'Ring three small employers']
		]);
		expect(await found('Ada', 'is:open @me')).toEqual([['Employers who go quiet', 'Ring three small employers']]);
		expect(await found('Ada', '@grace')).toEqual([
			['Confidence', 'Print a sheet for each folder'],
			['Employers who go quiet', 'We meet at the library']
		]);
		expect(await found('Ada', '#question library')).toEqual([['Confidence', 'Who knows the library well?']]);
		const { count, things } = await search('Ada', 'library');
		expect([count, things]).toEqual([2, 2]);
	});

	test('a name that stands there as it was typed is found too, whole or by a word of it; who left for good is not', async () => {
		const { april, may } = await spring();
		await note('Ben', april, '! Write to the housing office', { body: 'Joán Carter' });
		await note('Ben', may, 'They open on Saturdays', { saidFor: 'Harbour College' });
		expect(await found('Ada', '@"joan carter"')).toEqual([['Employers who go quiet', 'Write to the housing office']]);
		expect(await found('Ada', '@carter is:open')).toEqual([['Employers who go quiet', 'Write to the housing office']]);
		expect(await found('Ada', '@college')).toEqual([['Confidence', 'They open on Saturdays']]);
		expect((await search('Ada', '@carter @nobody')).unknown.people).toEqual(['nobody']);
		expect((await search('Cleo', '@carter')).unknown.people).toEqual(['carter']);
		const account = create(accounts, world.ids.Grace, { email: 'grace@northway.example', disabled: null });
		const subject = ref(accounts.kind, world.ids.Grace);
		await world.store.commit({ by: 'setup', verb: 'giveAccount', subject, changes: [account] });
		await disablePerson(await world.as('Dina'), world.ids.Grace);
		expect(await found('Ada', '@grace is:decision')).toEqual([['Employers who go quiet', 'We meet at the library']]);
		await departPerson(await world.as('Dina'), world.ids.Grace);
		for (const line of ['@grace', '@"former colleague"']) {
			expect(await found('Ada', line)).toEqual([]);
			expect((await search('Ada', line)).unknown.people).toHaveLength(1);
		}
		expect(await found('Ada', 'is:decision')).toEqual([['Employers who go quiet', 'We meet at the library']]);
	});

	test('an action that was done is found as done, and once, though the note records it too', async () => {
		const { april } = await spring();
		const item = await note('Ben', april, '! Ask the college', { person: world.ids.Ben });
		const ben = await world.as('Ben');
		const { action } = await ben.read.find(noteItems, item);
		await completeAction(ben, action!, { outcome: 'They said yes.' });
		expect(await found('Ada', 'college')).toEqual([['Employers who go quiet', 'Ask the college']]);
		expect(await found('Ada', 'is:done')).toEqual([['Employers who go quiet', 'Ask the college']]);
		expect(await found('Ada', 'college is:open')).toEqual([]);
	});

	test('a meeting is found by its title', async () => {
		await spring();
		const { meetings } = await search('Ada', 'confidence');
		expect(meetings.map(({ title, itself }) => [title, itself?.title])).toEqual([
			['Confidence', [{ text: 'Confidence', hit: true }]]
		]);
	});

	test('many of them come page by page, none twice', async () => {
		for (let month = 1; month <= 9; month++) {
			const meeting = await plan(`Month ${month}`, `2026-0${month}-05`);
			await note('Ada', meeting, 'Point 0');
			await moreOf(meeting, 12);
		}
		const first = await search('Ada', 'is:information');
		const second = await search('Ada', 'is:information', first.held.next);
		const later = await search('Ada', 'is:information', null, 'coming');
		const shown = [first, second, later].map(({ coming, held }) =>
			[coming, held].map((part) => part.shown.map(({ title, found }) => [title, found.length]))
		);
		const of = (...months: number[]) => months.map((month) => [`Month ${month}`, 13]);
		// It is the middle of May.
		expect(shown).toEqual([
			[of(6, 7), of(5, 4, 3, 2)],
			[[], of(1)],
			[of(6, 7, 8, 9), []]
		]);
		expect([first.count, first.things, first.coming.count, second.held.next, later.coming.next]).toEqual([9, 117, 4, null, null]);
	});

	test('what comes stands apart, the next first; a meeting under way is the first of it, and what is over was held', async () => {
		await spring();
		await plan('In the autumn', '2026-10-06');
		await plan('In the summer', '2026-07-07');
		await plan('This morning', '2026-05-14');
		const titles = async () => {
			const { coming, held } = await search('Ada', '');
			return [coming, held].map(({ shown }) => shown.map(({ title, underWay }) => (underWay ? `${title}, now` : title)));
		};
		world.clock.set('2026-05-14T09:30:00.000Z');
		const past = ['Confidence', 'Employers who go quiet'];
		expect(await titles()).toEqual([['This morning, now', 'In the summer', 'In the autumn'], past]);
		world.clock.set('2026-05-14T18:00:00.000Z');
		expect(await titles()).toEqual([
			['In the summer', 'In the autumn'],
			['This morning', ...past]
		]);
	});
});

describe.each(SEARCHING_ENGINES)('what is confidential (%s)', (_, engine) => {
	beforeEach(() => openWith(engine), TO_START);

	test('is not found, counted or narrowed down to by somebody outside; a member finds it', async () => {
		const { may } = await spring();
		await note('Ada', may, 'A zq-canary in the note', { saidBy: world.ids.Ada });
		for (const line of ['zq-canary', '@Ada', 'is:action', 'set:tuesday', '']) {
			const { meetings, count, things, suggestion, choices } = await search('Cleo', line);
			expect([meetings, count, things ?? 0, suggestion]).toEqual([[], 0, 0, null]);
			expect(choices.sets.map(({ name }) => name)).toEqual(['The Thursday set']);
		}
		expect((await search('Cleo', 'set:tuesday')).unknown.sets).toEqual(['tuesday']);
		expect(await found('Grace', 'zq-canary')).toEqual([['Confidence', 'A zq-canary in the note']]);
	});

	test('stays with the members of its time: whoever joins later finds nothing of it, and no name in it', async () => {
		const meeting = await plan('Kept here', '2026-05-12', { mode: 'confidential' });
		await note('Ada', meeting, '= A zq-canary was agreed', { saidBy: world.ids.Ada });
		await addMember(await world.as('Ben'), world.sets.tuesday, { person: world.ids.Farid });
		for (const line of ['zq-canary', '@Ada', 'is:decision', '']) expect(await found('Farid', line)).toEqual([]);
		expect(await found('Grace', '@Ada')).toEqual([['Kept here', 'A zq-canary was agreed']]);
	});

	test('leaves an owner outside with their action on its own page; its meeting is not found by them', async () => {
		const { may } = await spring();
		await note('Ben', may, '! Send the zq-canary', { person: world.ids.Cleo });
		expect((await search('Cleo', '@me')).meetings).toEqual([]);
		expect((await search('Cleo', '@me')).things).toBe(0);
		expect(await found('Ben', 'zq-canary')).toEqual([['Confidence', 'Send the zq-canary']]);
	});

	test('a paragraph that is kept tighter is found by whoever reads it and by nobody else', async () => {
		const { may } = await spring();
		await note('Ada', may, 'A zq-canary between us', { saidBy: world.ids.Ada, tighter: 'said' });
		expect(await found('Grace', 'zq-canary')).toEqual([]);
		expect(await found('Ben', 'zq-canary')).toEqual([['Confidence', 'A zq-canary between us']]);
	});

	test('under the Chatham House rule a name leads to what the note says of it, and to nothing that names nobody', async () => {
		const meeting = await plan('Funders', '2026-05-12', { mode: 'chatham-house' });
		await note('Ada', meeting, 'Nobody is named for this');
		const said = await note('Ada', meeting, 'This is said by somebody');
		await namedFor(await world.as('Ada'), said, world.ids.Ada);
		expect(await found('Ben', '@Ada')).toEqual([['Funders', 'This is said by somebody']]);
		expect(await found('Farid', '@Ada')).toEqual([]);
	});
});
