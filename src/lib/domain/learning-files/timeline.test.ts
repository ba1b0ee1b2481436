import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Id } from '../shared/ids';
import { openWorld, type CastName, type World } from '#tests/world';
import { keepEntry, keepEntryWish, shareEntry, shareWithSupervisor, timeline, type FileFilters } from '.';

let world: World;
beforeEach(async () => void (world = await openWorld()));
afterEach(() => world.close());

const keep = async (text: string, day: string, more: Partial<v.InferInput<typeof keepEntryWish>> = {}, who: CastName = 'Ada') =>
	keepEntry(await world.as(who), v.parse(keepEntryWish, { text, day, ...more }));

const file = async (query: FileFilters & { from?: string; after?: string | null } = {}, who: CastName = 'Ada') =>
	timeline(await world.as(who), query);
const titles = async (query: Parameters<typeof file>[0], who: CastName = 'Ada') =>
	(await file(query, who)).entries.map(({ title }) => title);

describe('one’s own file by month', () => {
	test('it begins with the latest, counts each month, and can begin with an earlier one', async () => {
		await keep('In March.', '2026-03-31');
		await keep('Early in April.', '2026-04-01');
		await keep('Late in April.', '2026-04-30');
		await keep('In December.', '2025-12-31');
		const whole = await file();
		expect(whole.months).toEqual([
			{ month: '2026-04', count: 2 },
			{ month: '2026-03', count: 1 },
			{ month: '2025-12', count: 1 }
		]);
		expect(await titles({})).toEqual(['Late in April.', 'Early in April.', 'In March.', 'In December.']);
		expect(await titles({ from: '2026-03' })).toEqual(['In March.', 'In December.']);
		expect(await titles({ from: '2025-12' })).toEqual(['In December.']);
		expect(await titles({ from: 'nonsense' })).toHaveLength(4);
	});

	test('pages follow each other without a gap, also under a filter', async () => {
		for (let day = 1; day <= 60; day++)
			await keep(`Day ${day}.`, new Date(Date.UTC(2026, 0, day)).toISOString().slice(0, 10), {
				prompted: day % 2 === 0 ? 'visit' : 'reading'
			});
		const seen: string[] = [];
		let after: string | null = null;
		do {
			const page = await file({ prompted: 'visit', after });
			seen.push(...page.entries.map(({ title }) => title));
			after = page.next;
		} while (after !== null);
		expect(seen).toEqual(Array.from({ length: 30 }, (_, at) => `Day ${60 - at * 2}.`));
	});
});

describe('shared or not', () => {
	let alone: Id, opened: Id, shared: Id;
	beforeEach(async () => {
		alone = await keep('Kept to myself.', '2026-05-01');
		opened = await keep('For Farid too.', '2026-05-02');
		shared = await keep('For everybody here.', '2026-04-03');
		const ada = await world.as('Ada');
		await shareWithSupervisor(ada, opened);
		await shareEntry(ada, shared, { audience: ['staff'], wording: 'For everybody here.' });
	});
	const found = async (query: FileFilters) => (await file(query)).entries.map(({ id }) => id);

	test('each of the three finds its own, and its months count no other', async () => {
		expect(await found({ shared: 'nobody' })).toEqual([alone]);
		expect(await found({ shared: 'supervisor' })).toEqual([opened]);
		expect(await found({ shared: 'others' })).toEqual([shared]);
		expect((await file({ shared: 'nobody' })).months).toEqual([{ month: '2026-05', count: 1 }]);
		expect((await file({ shared: 'others' })).months).toEqual([{ month: '2026-04', count: 1 }]);
	});

	test('it goes together with words', async () => {
		expect(await found({ words: 'everybody', shared: 'others' })).toEqual([shared]);
		expect(await found({ words: 'everybody', shared: 'nobody' })).toEqual([]);
		expect((await file({ words: 'everybody', shared: 'nobody' })).months).toEqual([]);
	});

	test('nothing shared: nothing is found, rather than everything', async () => {
		expect((await file({ shared: 'others' }, 'Grace')).entries).toEqual([]);
	});
});

describe('searching inside it', () => {
	test('Farid finds his own words, and never those that Ada opened to him', async () => {
		const hers = await keep('The bus never came.', '2026-05-02');
		await shareWithSupervisor(await world.as('Ada'), hers);
		await keep('I took the bus myself.', '2026-05-03', {}, 'Farid');
		expect(await titles({ words: 'bus' })).toEqual(['The bus never came.']);
		const his = await file({ words: 'bus' }, 'Farid');
		expect(his.entries.map(({ title }) => title)).toEqual(['I took the bus myself.']);
		expect(his.months).toEqual([{ month: '2026-05', count: 1 }]);
	});

	test('they are found by month, and go together with the other filters', async () => {
		await keep('A visit. She spoke of her sister and the timetable.', '2026-03-02', { prompted: 'visit' });
		await keep('A book about timetables.', '2026-05-03', { prompted: 'reading' });
		const both = await file({ words: 'timetable' });
		expect(both.entries.every(({ passage }) => passage !== null)).toBe(true);
		expect(both.months.map(({ month }) => month)).toEqual(['2026-05', '2026-03']);
		expect(await titles({ words: 'timetable', prompted: 'visit' })).toEqual(['A visit.']);
		expect(await titles({ words: 'timetable', from: '2026-04' })).toEqual(['A visit.']);
	});

	test('words that nobody wrote bring nothing, and no other entry instead', async () => {
		await keep('A visit.', '2026-03-02');
		const none = await file({ words: 'zeppelin' });
		expect([none.entries, none.months, none.next]).toEqual([[], [], null]);
	});
});
