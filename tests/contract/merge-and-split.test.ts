import * as v from 'valibot';
import { describe, expect, onTestFinished, test } from 'vitest';
import { actionPage, actionRegister } from '#lib/domain/actions';
import {
	addMember,
	addNoteItem,
	addNoteItemWish,
	answerOpening,
	askToOpen,
	earlierTimes,
	endMembership,
	finaliseNote,
	formSet,
	formSetWish,
	keepSetEntry,
	keepSetEntryWish,
	learningSets,
	meetingPage,
	mergeSets,
	mergesProposed,
	myOpeningsAsked,
	noteItems,
	planMeeting,
	planMeetingWish,
	proposeMerge,
	resumeSet,
	setEntries,
	setMeetings,
	setPage,
	setsPage,
	splitSet,
	takeUpMerge,
	type Mode
} from '#lib/domain/learning-sets';
import type { Store } from '#lib/domain/shared/context';
import { Forbidden, Invalid, NotFound } from '#lib/domain/shared/errors';
import { ref, type Id } from '#lib/domain/shared/ids';
import { threadOf } from '#lib/domain/shared/thread';
import { handOver } from '#tests/hand-over';
import { CAST, openWorldWithSets, testClock, type CastName, type TestClock } from '#tests/world';
import { SEARCHING_ENGINES } from './engines';

/** A meeting that was held, with a paragraph, and an action that Ada or Farid owns. */
interface HeldMeeting {
	readonly meeting: Id;
	readonly item: Id;
	readonly action: Id;
	readonly canary: string;
}

/** The Tuesday set (Ben, Ada, Grace, Eve) and the Thursday set (Cleo, Farid), and who reads what of them. */
async function stage(open: (clock: TestClock) => Promise<Store>) {
	const clock = testClock();
	const store = await open(clock);
	onTestFinished(() => store.close());
	const world = await openWorldWithSets({ store, clock });
	const { ids, as } = world;
	const merged = async (name = 'The joint set'): Promise<Id> => {
		await proposeMerge(await as('Ben'), world.sets.tuesday, { name, to: ids.Cleo });
		const [proposal] = await mergesProposed(await as('Cleo'));
		return takeUpMerge(await as('Cleo'), proposal!.id, { other: world.sets.thursday });
	};
	const hold = async (by: CastName, set: Id, canary: string, owner: CastName, mode: Mode = 'confidential') => {
		const day = clock.now().slice(0, 10);
		const plan = v.parse(planMeetingWish, { title: `About ${canary}`, day, time: '09:00', minutes: 60, mode });
		const meeting = await planMeeting(await as(by), set, plan);
		const wish = v.parse(addNoteItemWish, { text: `! Look after ${canary}`, person: ids[owner] });
		const item = await addNoteItem(await as(by), meeting, wish);
		const { action } = await (await as(by)).read.find(noteItems, item);
		clock.moveOn(24);
		return { meeting, item, action: action!, canary };
	};
	/** Whether somebody reads a meeting: page, lists, counts, search, history and thread all say the same. */
	const reads = async (who: CastName, held: HeldMeeting): Promise<boolean> => {
		const ctx = await as(who);
		const page = await meetingPage(ctx, held.meeting).catch(missing);
		const doors = {
			page: page !== null && page.items.some(({ id }) => id === held.item),
			found: (await ctx.read.findMany([ref(setMeetings.kind, held.meeting)])).length > 0,
			listed: (await ctx.read.list(noteItems, { where: { meeting: held.meeting } })).items.length > 0,
			counted: (await ctx.read.count(noteItems, { where: { meeting: held.meeting }, by: 'meeting' })).size > 0,
			history: (await ctx.read.history(noteItems, held.item).catch(missing)) !== null,
			searched: (await ctx.read.search({ words: held.canary })).hits.some(({ id }) => [held.meeting, held.item].includes(id))
		};
		expect(new Set(Object.values(doors)).size, `${who} at ${held.canary}: ${JSON.stringify(doors)}`).toBe(1);
		return doors.page;
	};
	const readers = async (held: HeldMeeting): Promise<CastName[]> => {
		const all = await Promise.all(CAST.map(async (who) => ((await reads(who, held)) ? who : null)));
		return all.filter((who) => who !== null);
	};
	const ownersOf = async (held: HeldMeeting): Promise<CastName[]> => {
		const all = await Promise.all(
			CAST.map(async (who) => ((await actionPage(await as(who), held.action).catch(missing)) ? who : null))
		);
		return all.filter((who) => who !== null);
	};
	const placeOf = async (who: CastName, set: Id, by: CastName) =>
		(await setPage(await as(by), set)).members.find(({ person }) => person === ids[who])!.membership;
	const leave = async (who: CastName, set: Id, by: CastName = who) => endMembership(await as(by), await placeOf(who, set, by));
	const join = async (who: CastName, set: Id, by: CastName) => addMember(await as(by), set, { person: ids[who] });
	const split = async (set: Id, by: CastName, first: readonly CastName[], second: readonly CastName[]) =>
		splitSet(await as(by), set, {
			firstName: 'The first',
			first: first.map((each) => ids[each]),
			firstFacilitator: ids[first[0]!],
			secondName: 'The second',
			second: second.map((each) => ids[each]),
			secondFacilitator: ids[second[0]!]
		});
	return { world, clock, as, ids, ...world.sets, merged, hold, reads, readers, ownersOf, leave, join, split };
}

function missing(trouble: unknown): null {
	if (trouble instanceof NotFound) return null;
	throw trouble;
}

describe.each(SEARCHING_ENGINES)('in the %s engine', (_, open) => {
	test('a merge opens no meeting to anybody, and closes none to those who go on', async () => {
		const { hold, readers, ownersOf, merged, tuesday, thursday } = await stage(open);
		const ours = await hold('Ben', tuesday, 'zqtuesday', 'Ada');
		const openOurs = await hold('Ben', tuesday, 'zqtuesdayopen', 'Ada', 'attributable');
		const theirs = await hold('Cleo', thursday, 'zqthursday', 'Farid');
		const before = [
			['Ada', 'Grace', 'Ben', 'Eve'],
			['Ada', 'Grace', 'Ben', 'Eve'],
			['Farid', 'Cleo']
		];
		expect(await Promise.all([ours, openOurs, theirs].map(readers))).toEqual(before);
		const joint = await merged();
		expect(await Promise.all([ours, openOurs, theirs].map(readers))).toEqual(before);
		expect(await Promise.all([ours, theirs].map(ownersOf))).toEqual([before[0], before[2]]);
		const after = await hold('Cleo', joint, 'zqjoint', 'Grace');
		expect(await readers(after)).toEqual(['Ada', 'Grace', 'Farid', 'Ben', 'Cleo', 'Eve']);
	});

	test('whoever leaves the merged set keeps only the action they own; coming back opens what they were there for', async () => {
		const { as, hold, readers, ownersOf, merged, leave, join, tuesday, thursday } = await stage(open);
		const ours = await hold('Ben', tuesday, 'zqtuesday', 'Ada');
		const graces = await hold('Ben', tuesday, 'zqgrace', 'Grace');
		const theirs = await hold('Cleo', thursday, 'zqthursday', 'Farid');
		const joint = await merged();
		await leave('Ada', joint);
		const meanwhile = await hold('Cleo', joint, 'zqmeanwhile', 'Farid');
		expect(await readers(ours)).toEqual(['Grace', 'Ben', 'Eve']);
		expect(await readers(meanwhile)).toEqual(['Grace', 'Farid', 'Ben', 'Cleo', 'Eve']);
		expect(await ownersOf(ours)).toEqual(['Ada', 'Grace', 'Ben', 'Eve']);
		expect(await ownersOf(graces)).toEqual(['Grace', 'Ben', 'Eve']);
		const { lines } = await actionRegister(await as('Ada'), { whose: 'all', state: 'open' });
		expect(lines.map(({ id, source, set }) => [id, source, set])).toEqual([[ours.action, null, null]]);
		expect((await threadOf((await as('Ada')).read, ref('agreed-action', ours.action))).cameFrom).toEqual([]);
		await expect(setPage(await as('Ada'), tuesday)).rejects.toBeInstanceOf(NotFound);
		await join('Ada', joint, 'Ben');
		expect(await readers(ours)).toEqual(['Ada', 'Grace', 'Ben', 'Eve']);
		expect(await readers(meanwhile)).toEqual(['Grace', 'Farid', 'Ben', 'Cleo', 'Eve']);
		expect(await readers(theirs)).toEqual(['Farid', 'Cleo']);
	});

	test('a merge of a merged set, and a split after it, keep every meeting with those who were there', async () => {
		const { as, ids, hold, readers, merged, split, join, leave, tuesday, thursday } = await stage(open);
		const ours = await hold('Ben', tuesday, 'zqtuesday', 'Ada');
		const theirs = await hold('Cleo', thursday, 'zqthursday', 'Farid');
		const joint = await merged();
		const shared = await hold('Cleo', joint, 'zqjoint', 'Grace');
		const [, second] = await split(joint, 'Ben', ['Ben', 'Ada', 'Farid'], ['Grace', 'Eve', 'Cleo']);
		const own = await hold('Grace', second, 'zqsecond', 'Eve');
		const all = ['Ada', 'Grace', 'Farid', 'Ben', 'Cleo', 'Eve'];
		expect(await Promise.all([ours, theirs, shared, own].map(readers))).toEqual([
			['Ada', 'Grace', 'Ben', 'Eve'],
			['Farid', 'Cleo'],
			all,
			['Grace', 'Cleo', 'Eve']
		]);
		const [first] = (await setsPage(await as('Ben'))).sets;
		const again = await mergeAgain(first!.id, second);
		await join('Dina', again, 'Ben');
		expect(await Promise.all([ours, theirs, shared, own].map(readers))).toEqual([
			['Ada', 'Grace', 'Ben', 'Eve'],
			['Farid', 'Cleo'],
			all,
			['Grace', 'Cleo', 'Eve']
		]);
		await leave('Farid', again);
		expect(await Promise.all([theirs, shared].map(readers))).toEqual([['Cleo'], all.filter((who) => who !== 'Farid')]);

		async function mergeAgain(one: Id, other: Id): Promise<Id> {
			await proposeMerge(await as('Ben'), one, { name: 'All of us again', to: ids.Grace });
			const [proposal] = await mergesProposed(await as('Grace'));
			return takeUpMerge(await as('Grace'), proposal!.id, { other });
		}
	});

	test('an earlier time opens with the last yes, to those who were named and to nobody who joins later', async () => {
		const { as, hold, readers, merged, join, leave, tuesday } = await stage(open);
		const ours = await hold('Ben', tuesday, 'zqtuesday', 'Ada');
		const entry = await keepSetEntry(await as('Ada'), tuesday, v.parse(keepSetEntryWish, { text: 'Kept to us.' }));
		const joint = await merged();
		const times = async (who: CastName) => (await earlierTimes(await as(who), joint)).times;
		const [time] = await times('Ben');
		expect(time).toMatchObject({ setName: 'The Tuesday set', entries: 1, without: ['Cleo', 'Farid'], request: null });
		expect(await times('Cleo')).toMatchObject([]);
		const wish = { of: tuesday, circle: time!.circle };
		await expect(askToOpen(await as('Cleo'), joint, wish)).rejects.toBeInstanceOf(NotFound);
		await askToOpen(await as('Ben'), joint, wish);
		await join('Dina', joint, 'Ben');
		const answer = async (who: CastName, said: 'yes' | 'no') => {
			const { request } = (await times(who)).find(({ of }) => of === tuesday)!;
			await answerOpening(await as(who), { request: request!.id, answer: said });
		};
		await answer('Ada', 'yes');
		await answer('Grace', 'no');
		// A no looks to everybody else like no answer yet.
		expect((await times('Ada'))[0]!.request).toMatchObject({ by: 'Ben', answer: 'yes' });
		expect((await times('Eve'))[0]!.request).toMatchObject({ by: 'Ben', answer: null });
		await answer('Eve', 'yes');
		expect(await readers(ours)).toEqual(['Ada', 'Grace', 'Ben', 'Eve']);
		await answer('Grace', 'yes');
		expect(await readers(ours)).toEqual(['Ada', 'Grace', 'Farid', 'Ben', 'Cleo', 'Eve']);
		expect((await (await as('Cleo')).read.find(setEntries, entry)).text).toBe('Kept to us.');
		expect((await setPage(await as('Cleo'), tuesday)).members).toEqual([]);
		await leave('Cleo', joint);
		expect(await readers(ours)).toEqual(['Ada', 'Grace', 'Farid', 'Ben', 'Eve']);
		await expect((await as('Dina')).read.find(learningSets, tuesday)).rejects.toBeInstanceOf(NotFound);
	});

	test('a no stays a no, also when whoever said it leaves', async () => {
		const { as, hold, readers, merged, leave, tuesday } = await stage(open);
		const ours = await hold('Ben', tuesday, 'zqtuesday', 'Ada');
		const joint = await merged();
		const [time] = (await earlierTimes(await as('Ben'), joint)).times;
		await askToOpen(await as('Ben'), joint, { of: tuesday, circle: time!.circle });
		const request = (await earlierTimes(await as('Ben'), joint)).times[0]!.request!.id;
		await answerOpening(await as('Grace'), { request, answer: 'no' });
		await leave('Grace', joint);
		for (const who of ['Ada', 'Eve'] as const) await answerOpening(await as(who), { request, answer: 'yes' });
		expect(await readers(ours)).toEqual(['Ada', 'Ben', 'Eve']);
	});

	test('nobody opens ahead of time what a set has yet to keep, nor an inner circle', async () => {
		const { world, as, hold, readers, join, leave } = await stage(open);
		const wish = v.parse(formSetWish, { name: 'The Monday set', kind: 'learning-set', mode: 'confidential' });
		const monday = await formSet(await as('Ben'), wish);
		// Alone in it: nobody else would be asked.
		for (const circle of [2, 3, 4, 5, 1_000_007])
			await expect(askToOpen(await as('Ben'), monday, { of: monday, circle })).rejects.toBeInstanceOf(NotFound);
		await join('Ada', monday, 'Ben');
		await handOver(world, monday, 'Ben', 'Ada');
		await leave('Ben', monday);
		const meanwhile = await hold('Ada', monday, 'zqmeanwhile', 'Ada');
		await join('Ben', monday, 'Ada');
		expect(await readers(meanwhile)).toEqual(['Ada']);
	});

	test('after a split those of both parts are asked, and each answers where they are', async () => {
		const { as, hold, readers, split, join, tuesday } = await stage(open);
		const ours = await hold('Ben', tuesday, 'zqtuesday', 'Ada');
		const [first] = await split(tuesday, 'Ben', ['Ben', 'Ada'], ['Grace', 'Eve']);
		await join('Dina', first, 'Ben');
		const [time] = (await earlierTimes(await as('Ben'), first)).times;
		await askToOpen(await as('Ben'), first, { of: tuesday, circle: time!.circle });
		for (const who of ['Ada', 'Grace', 'Eve'] as const) {
			expect(await readers(ours)).not.toContain('Dina');
			const [asked] = await myOpeningsAsked(await as(who));
			expect(asked).toMatchObject({ setName: 'The Tuesday set', set: who === 'Ada' ? first : tuesday });
			const { times } = await earlierTimes(await as(who), asked!.set);
			expect(times[0]!.request!.to).toBe(who === 'Ada' ? 'The first' : null);
			await answerOpening(await as(who), { request: asked!.id, answer: 'yes' });
		}
		expect(await readers(ours)).toEqual(['Ada', 'Grace', 'Ben', 'Dina', 'Eve']);
		expect(await myOpeningsAsked(await as('Eve'))).toEqual([]);
	});

	test('two sets of one facilitator are merged at once; whoever does not facilitate both asks', async () => {
		const { as, ids, hold, readers, tuesday, thursday } = await stage(open);
		const ours = await hold('Ben', tuesday, 'zqtuesday', 'Ada');
		await expect(mergeSets(await as('Cleo'), thursday, { name: 'Mine', other: tuesday })).rejects.toBeInstanceOf(NotFound);
		await expect(mergeSets(await as('Ada'), tuesday, { name: 'Mine', other: tuesday })).rejects.toBeInstanceOf(Forbidden);
		await expect(mergeSets(await as('Ben'), tuesday, { name: 'Mine', other: tuesday })).rejects.toBeInstanceOf(Invalid);
		await proposeMerge(await as('Ben'), tuesday, { name: 'Asked', to: ids.Dina });
		expect(await mergesProposed(await as('Cleo'))).toEqual([]);
		expect(await mergesProposed(await as('Dina'))).toMatchObject([{ setName: 'The Tuesday set', name: 'Asked' }]);
		const form = v.parse(formSetWish, { name: 'The Monday set', kind: 'team', mode: 'attributable', purpose: 'Ours too.' });
		const monday = await formSet(await as('Ben'), form);
		await addMember(await as('Ben'), monday, { person: ids.Dina });
		const both = await mergeSets(await as('Ben'), tuesday, { name: 'Both', other: monday });
		const page = await setPage(await as('Dina'), both);
		expect(page).toMatchObject({
			name: 'Both',
			mode: 'confidential',
			purpose: 'Ours too.',
			continues: [{ name: 'The Monday set' }]
		});
		expect(page.members.map(({ name }) => name)).toEqual(['Ben', 'Ada', 'Dina', 'Eve', 'Grace']);
		expect((await setPage(await as('Ada'), tuesday)).carriedOn).toEqual([{ id: both, name: 'Both' }]);
		expect((await setsPage(await as('Ben'))).sets.map(({ name }) => name)).toEqual(['Both']);
		// Nothing is left to answer: the set that it was about has ended.
		expect(await mergesProposed(await as('Dina'))).toEqual([]);
		expect(await readers(ours)).toEqual(['Ada', 'Grace', 'Ben', 'Eve']);
	});

	test('open actions of before stand at the head of the next meeting, for those who could read them, and go on being counted', async () => {
		const { as, clock, hold, merged, tuesday } = await stage(open);
		const { action } = await hold('Ben', tuesday, 'zqtuesday', 'Ada');
		const joint = await merged();
		const next = await hold('Cleo', joint, 'zqjoint', 'Grace');
		const carried = async (who: CastName) =>
			(await meetingPage(await as(who), next.meeting)).carried.map((line) => [line.id, line.fromBefore, line.carried]);
		expect(await carried('Grace')).toEqual([[action, true, 0]]);
		expect(await carried('Cleo')).toEqual([]);
		await finaliseNote(await as('Ben'), next.meeting);
		clock.moveOn(24);
		const { actions } = await setPage(await as('Grace'), joint);
		expect(actions.map(({ id, carried }) => [id, carried])).toContainEqual([action, 1]);
		expect((await setPage(await as('Farid'), joint)).actions.map(({ id }) => id)).toEqual([next.action]);
	});

	test('a split lets nobody go on in neither part, and only whoever facilitates splits', async () => {
		const { as, ids, split, tuesday } = await stage(open);
		await expect(split(tuesday, 'Ben', ['Ben', 'Ada'], ['Grace'])).rejects.toMatchObject({ issues: [{ field: 'second' }] });
		await expect(split(tuesday, 'Ben', ['Cleo', 'Ada'], ['Grace'])).rejects.toMatchObject({ issues: [{ field: 'first' }] });
		await expect(split(tuesday, 'Ada', ['Ben', 'Ada'], ['Grace', 'Eve'])).rejects.toBeInstanceOf(Forbidden);
		const [first, second] = await split(tuesday, 'Ben', ['Ben', 'Ada', 'Eve'], ['Grace', 'Eve']);
		const names = async (who: CastName, set: Id) => (await setPage(await as(who), set)).members.map(({ name }) => name);
		expect(await names('Eve', first)).toEqual(['Ben', 'Ada', 'Eve']);
		expect(await names('Eve', second)).toEqual(['Grace', 'Eve']);
		await expect(setPage(await as('Ben'), second)).rejects.toBeInstanceOf(NotFound);
		await expect(addMember(await as('Ben'), tuesday, { person: ids.Dina })).rejects.toBeInstanceOf(Forbidden);
		await expect(resumeSet(await as('Ben'), tuesday)).rejects.toBeInstanceOf(Forbidden);
		expect(await names('Ben', tuesday)).toEqual(['Ben', 'Ada', 'Eve', 'Grace']);
	});

	test('two facilitators of a merged set: one can leave, and each hands over their own part alone', async () => {
		const { world, as, merged, leave } = await stage(open);
		const joint = await merged();
		const parts = async () =>
			(await setPage(await as('Ada'), joint)).members.filter(({ part }) => part === 'facilitator').map(({ name }) => name);
		expect(await parts()).toEqual(['Ben', 'Cleo']);
		await handOver(world, joint, 'Ben', 'Ada');
		expect(await parts()).toEqual(['Ada', 'Cleo']);
		await leave('Cleo', joint);
		expect(await parts()).toEqual(['Ada']);
		await expect(leave('Ada', joint)).rejects.toBeInstanceOf(Invalid);
	});
});
