import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { Conflict, Forbidden, Invalid, NotFound, Taken } from '#lib/domain/shared/errors';
import type { Id } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import {
	addMember,
	castVotes,
	changeRun,
	castVotesWish,
	closePrioritisation,
	endMembership,
	issuesToTakeUp,
	mergesProposed,
	openPrioritisation,
	planSeries,
	planSeriesWish,
	prioritisationPage,
	proposeIssue,
	proposeMerge,
	setMeetings,
	setPage,
	takeUpMerge,
	withdrawIssue
} from '#lib/domain/learning-sets';
import { issueBallots } from '#lib/domain/learning-sets/prioritisation';
import { openWorldWithSets, testClock, type CastName, type WorldWithSets } from '#tests/world';
import { ENGINES } from './engines';

describe.each(ENGINES)('in the %s engine', (_, openStore) => {
	let world: WorldWithSets;
	let set: Id;
	beforeEach(async () => {
		const clock = testClock();
		world = await openWorldWithSets({ clock, store: await openStore(clock) });
		set = world.sets.tuesday;
	});
	afterEach(() => world.close());

	const open = async (votes = 3) => openPrioritisation(await world.as('Ben'), set, { question: 'What shall we work on?', votes });
	const propose = async (who: CastName, title: string) => proposeIssue(await world.as(who), set, { title, why: '' });
	const vote = async (who: CastName, ...votes: (readonly [Id, number])[]) =>
		castVotes(await world.as(who), set, v.parse(castVotesWish, { votes: votes.map(([issue, count]) => ({ issue, count })) }));
	const close = async (who: CastName = 'Ben') => closePrioritisation(await world.as(who), set);
	const page = async (who: CastName) => (await prioritisationPage(await world.as(who), set)).latest!;
	const results = async (who: CastName) => (await page(who)).issues.map(({ title, votes }) => [title, votes]);

	describe('settling what comes first', () => {
		test('nobody sees a number before it is closed; then all members see the same, the most first', async () => {
			await open();
			const [buses, calls] = [await propose('Ada', 'Buses'), await propose('Grace', 'Calls')];
			await vote('Ada', [buses, 3]);
			await vote('Grace', [calls, 2], [buses, 1]);
			await vote('Eve', [calls, 3]);
			expect(await results('Ada')).toEqual([
				['Buses', null],
				['Calls', null]
			]);
			expect((await page('Grace')).issues.map(({ myVotes }) => myVotes)).toEqual([1, 2]);
			expect(await page('Ben')).toMatchObject({ voters: null, voted: false });
			await close();
			for (const who of ['Ada', 'Ben', 'Eve'] as const)
				expect(await results(who)).toEqual([
					['Calls', 5],
					['Buses', 4]
				]);
			expect(await page('Grace')).toMatchObject({ voters: 3, closedOn: '2026-05-14' });
			await expect(prioritisationPage(await world.as('Cleo'), set)).rejects.toBeInstanceOf(NotFound);
		});

		test('votes take the place of those before, each member has as many as was said, and whole ones', async () => {
			await open(2);
			const [buses, calls] = [await propose('Ada', 'Buses'), await propose('Grace', 'Calls')];
			await vote('Ada', [buses, 2]);
			await vote('Ada', [calls, 1]);
			await expect(vote('Ada', [calls, 2], [buses, 1])).rejects.toThrow('You have 2 votes and put 3');
			await expect(vote('Ada', [calls, 1], [calls, 1])).rejects.toBeInstanceOf(Invalid);
			await expect(vote('Ada', [set, 1])).rejects.toBeInstanceOf(NotFound);
			expect(v.parse(castVotesWish, { votes: [{ issue: calls, count: null }] }).votes).toEqual([{ issue: calls, count: 0 }]);
			expect(v.safeParse(castVotesWish, { votes: [{ issue: calls, count: -1 }] }).success).toBe(false);
			expect(v.safeParse(castVotesWish, { votes: [{ issue: calls, count: 0.5 }] }).success).toBe(false);
			await close();
			expect(await results('Ada')).toEqual([
				['Calls', 1],
				['Buses', 0]
			]);
		});

		test('nobody else reads a ballot, and once it is closed nothing stored tells who voted for what', async () => {
			const opened = await open();
			const buses = await propose('Ada', 'Buses');
			await vote('Ada', [buses, 1]);
			await vote('Ada', [buses, 3]);
			const guard = world.store.as(system('guard'));
			const [ballot] = (await guard.list(issueBallots)).items;
			expect(await (await world.as('Ada')).read.history(issueBallots, ballot!.id)).toHaveLength(1);
			for (const who of ['Ben', 'Grace', 'Farid'] as const)
				await expect((await world.as(who)).read.find(issueBallots, ballot!.id)).rejects.toBeInstanceOf(NotFound);
			expect((await (await world.as('Ada')).read.find(issueBallots, ballot!.id)).prioritisation).toBe(opened);
			await close();
			expect((await guard.list(issueBallots)).items).toEqual([]);
			expect((await (await world.as('Ben')).read.removed()).items).toEqual([]);
			await expect(guard.history(issueBallots, ballot!.id)).rejects.toBeInstanceOf(NotFound);
		});

		test('a vote that crosses the closing is counted or refused, and never lost beside it', async () => {
			await open();
			const buses = await propose('Ada', 'Buses');
			const [cast] = await Promise.allSettled([vote('Ada', [buses, 2]), close()]);
			expect(await results('Ben')).toEqual([['Buses', cast.status === 'fulfilled' ? 2 : 0]]);
			expect((await world.store.as(system('guard')).list(issueBallots)).items).toEqual([]);
			await expect(vote('Ada', [buses, 1])).rejects.toBeInstanceOf(Forbidden);
			await expect(propose('Ada', 'Late')).rejects.toBeInstanceOf(Forbidden);
		});

		test('only whoever facilitates opens and closes it, one at a time, and one takes back what one proposed', async () => {
			for (const who of ['Ada', 'Eve'] as const)
				await expect(openPrioritisation(await world.as(who), set, { question: 'What?', votes: 1 })).rejects.toBeInstanceOf(
					Forbidden
				);
			await expect(close()).rejects.toBeInstanceOf(Conflict);
			await open();
			await expect(open()).rejects.toBeInstanceOf(Taken);
			await expect(close('Ada')).rejects.toBeInstanceOf(Forbidden);
			const buses = await propose('Ada', 'Buses');
			await vote('Grace', [buses, 3]);
			await expect(withdrawIssue(await world.as('Ben'), set, { issue: buses })).rejects.toBeInstanceOf(Forbidden);
			await withdrawIssue(await world.as('Ada'), set, { issue: buses });
			const calls = await propose('Grace', 'Calls');
			await vote('Grace', [calls, 3]);
			await close();
			expect(await results('Ada')).toEqual([['Calls', 3]]);
			await expect(withdrawIssue(await world.as('Grace'), set, { issue: calls })).rejects.toBeInstanceOf(Forbidden);
		});

		test('while it is open whoever joins takes part and whoever leaves does not count; closed it stays with those who were there', async () => {
			await open();
			const buses = await propose('Ada', 'Buses');
			await vote('Grace', [buses, 3]);
			await addMember(await world.as('Ben'), set, { person: world.ids.Farid });
			await vote('Farid', [buses, 1]);
			const grace = await world.as('Grace');
			await endMembership(grace, (await setPage(grace, set)).myPlace!);
			await close();
			expect(await results('Farid')).toEqual([['Buses', 1]]);
			await addMember(await world.as('Ben'), set, { person: world.ids.Cleo });
			expect((await prioritisationPage(await world.as('Cleo'), set)).latest).toBeNull();
			expect(await issuesToTakeUp(await world.as('Cleo'), set, [buses])).toEqual([]);
			expect(await results('Ada')).toEqual([['Buses', 1]]);
		});

		test('a merge leaves it uncounted, opens it to nobody and keeps no ballot', async () => {
			await open();
			const buses = await propose('Ada', 'Buses');
			await vote('Ada', [buses, 2]);
			await proposeMerge(await world.as('Ben'), set, { name: 'The joint set', to: world.ids.Cleo });
			const [proposal] = await mergesProposed(await world.as('Cleo'));
			const joint = await takeUpMerge(await world.as('Cleo'), proposal!.id, { other: world.sets.thursday });
			expect((await world.store.as(system('guard')).list(issueBallots)).items).toEqual([]);
			expect(await results('Grace')).toEqual([['Buses', null]]);
			expect((await prioritisationPage(await world.as('Grace'), joint)).latest).toBeNull();
			for (const who of ['Cleo', 'Farid'] as const)
				await expect(prioritisationPage(await world.as(who), set)).rejects.toBeInstanceOf(NotFound);
			await expect(vote('Ada', [buses, 1])).rejects.toBeInstanceOf(Forbidden);
		});
	});

	describe('making themes of the first issues', () => {
		const run = (...lines: readonly { day: string; issue?: string }[]) =>
			v.parse(planSeriesWish, { theme: 'Our year', time: '10:00', minutes: 90, mode: 'confidential', meetings: lines });

		test('each meeting of a run takes up one, which then says that it is a theme', async () => {
			await open();
			const [buses, calls] = [await propose('Ada', 'Buses'), await propose('Grace', 'Calls')];
			await expect(planSeries(await world.as('Ben'), set, run({ day: '2026-06-02', issue: buses }))).rejects.toBeInstanceOf(
				NotFound
			);
			await vote('Ada', [buses, 3]);
			await close();
			const wish = run({ day: '2026-06-02', issue: buses }, { day: '2026-06-30' });
			await expect(planSeries(await world.as('Ada'), set, wish)).rejects.toBeInstanceOf(Forbidden);
			await planSeries(await world.as('Ben'), set, wish);
			const { items } = await (await world.as('Eve')).read.list(setMeetings, { where: { set } });
			expect(items.map(({ title, theme }) => [title, theme]).toSorted()).toEqual([
				['Buses', 'Buses'],
				['Our year', 'Our year']
			]);
			const [first] = items.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
			const held = { time: '11:00', minutes: 90, place: '', online: '', host: '' };
			await changeRun(await world.as('Ben'), first!.id, { ...held, weekday: 3, theme: 'Late buses', version: first!.version });
			const moved = (await (await world.as('Eve')).read.list(setMeetings, { where: { set } })).items;
			expect(moved.map(({ theme }) => theme).toSorted()).toEqual(['Late buses', 'Our year']);
			expect((await page('Ada')).issues.map(({ title, isTheme }) => [title, isTheme])).toEqual([
				['Buses', true],
				['Calls', false]
			]);
			const cleos = await world.as('Cleo');
			await expect(planSeries(cleos, world.sets.thursday, run({ day: '2026-06-02', issue: calls }))).rejects.toBeInstanceOf(
				NotFound
			);
		});
	});
});
