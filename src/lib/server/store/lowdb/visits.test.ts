import { describe, expect, it } from 'vitest';
import { token } from '#lib/domain/shared/audience';
import { create } from '#lib/domain/shared/context';
import { newId } from '#lib/domain/shared/ids';
import { ada, collections, grace, keeper, note, notes, pen, person } from '../contract/world';
import { openTestStore } from '#tests/contract/open';
import type { LowdbStore } from './index';

const ALL = 4_000;
const LEAST_DAY = '2026-01-01';

describe(`in a collection of ${ALL} records`, () => {
	/** Grace reads a handful of records, all of them the oldest; everybody of the staff reads the rest. */
	async function crowded(): Promise<LowdbStore> {
		const store = await openTestStore(collections);
		const values = Array.from({ length: ALL }, (_, at) =>
			note({
				rank: at,
				owner: `owner ${at % 400}`,
				day: at % 2 === 0 ? LEAST_DAY : '2026-02-02',
				tags: [`tag ${at % 40}`, `other ${at % 3}`],
				handle: `handle ${at}`,
				readers: at < 5 ? [token.person(grace)] : ['staff']
			})
		);
		await pen(store).commit(values.map((value) => create(notes, newId(), value)));
		return store;
	}

	it('no question by a key goes through the collection', async () => {
		const store = await crowded();
		const visits = async (ask: () => Promise<unknown>): Promise<number> => {
			const before = store.visited;
			await ask();
			return store.visited - before;
		};
		const staff = store.as(person(ada, 'staff'));
		const newest = { by: 'rank', direction: 'descending' } as const;
		expect(await visits(() => staff.list(notes))).toBeLessThanOrEqual(26);
		expect(await visits(() => staff.list(notes, { order: newest }))).toBeLessThanOrEqual(26);
		expect(await visits(() => staff.list(notes, { where: { owner: 'owner 7' } }))).toBeLessThanOrEqual(10);
		expect(await visits(() => staff.list(notes, { where: { owner: 'owner 7' }, order: newest }))).toBeLessThanOrEqual(20);
		expect(await visits(() => staff.list(notes, { where: { owner: 'owner 7', tags: 'other 1' } }))).toBeLessThanOrEqual(10);
		expect(await visits(() => staff.list(notes, { where: { tags: 'tag 3' }, order: newest }))).toBeLessThanOrEqual(200);
		expect(await visits(() => staff.list(notes, { where: { rank: { from: 100, to: 110 } }, order: newest }))).toBeLessThanOrEqual(
			10
		);
		expect(await visits(() => staff.list(notes, { where: { rank: { from: 100, to: 110 } } }))).toBeLessThanOrEqual(10);
		expect(await visits(() => staff.list(notes, { where: { day: LEAST_DAY, owner: 'owner 8' } }))).toBeLessThanOrEqual(10);
		expect(await visits(() => staff.findUnique(notes, 'handle', 'handle 77'))).toBe(0);
		expect(await visits(() => staff.count(notes, { by: 'tags' }))).toBeLessThanOrEqual(43);
		expect(await visits(() => staff.count(notes, { by: 'tags', where: { owner: 'owner 7' } }))).toBeLessThanOrEqual(10);
		expect(await visits(() => store.as(keeper).count(notes, { by: 'day' }))).toBeLessThanOrEqual(2);
	});

	it('somebody who reads nearly everything, in many classes, gets a page of it and nothing of others', async () => {
		const store = await openTestStore(collections);
		const mine = Array.from({ length: 60 }, () => newId());
		const values = Array.from({ length: 600 }, (_, at) =>
			note({ rank: at, owner: `owner ${at % 2}`, readers: at % 100 === 99 ? [token.person(grace)] : [`set:${mine[at % 60]!}`] })
		);
		await pen(store).commit(values.map((value) => create(notes, newId(), value)));
		const reader = store.as(person(ada, ...mine.map((set) => `set:${set}` as const)));
		const newest = { by: 'rank', direction: 'descending' } as const;
		const before = store.visited;
		const { items, next } = await reader.list(notes, { order: newest, limit: 3 });
		expect(items.map(({ rank }) => rank)).toEqual([598, 597, 596]);
		expect(store.visited - before).toBeLessThanOrEqual(6);
		const rest = await reader.list(notes, { order: newest, after: next, limit: 200 });
		expect(rest.items.slice(0, 2).map(({ rank }) => rank)).toEqual([595, 594]);
		expect(rest.items.filter(({ rank }) => rank! % 100 === 99)).toEqual([]);
		expect((await reader.count(notes, { by: 'owner' })).get('owner 1')).toBe(294);
		const closed = await store.as(person(grace)).list(notes);
		expect(closed.items.map(({ rank }) => rank! % 100)).toEqual([99, 99, 99, 99, 99, 99]);
	});

	it('somebody whose few records are all old finds them without passing the others', async () => {
		const store = await crowded();
		const before = store.visited;
		const page = await store.as(person(grace)).list(notes, { order: { by: 'rank', direction: 'descending' } });
		expect(page.items.map((each) => each.rank)).toEqual([4, 3, 2, 1, 0]);
		expect(store.visited - before).toBeLessThanOrEqual(5);
	});
});

describe('somebody who reads thousands of audience classes', () => {
	it('gets the same pages and counts as a system reader of the same records', async () => {
		const store = await openTestStore(collections);
		const ids = Array.from({ length: 2_100 }, () => newId());
		await pen(store).commit(
			ids.map((id, rank) => create(notes, id, note({ rank, readers: [token.set(id)], tags: [`t${rank % 3}`] })))
		);
		await pen(store).keep({ readers: [], rank: -1 });
		const wide = store.as(person(ada, ...ids.map(token.set)));
		const order = { by: 'rank', direction: 'ascending' } as const;
		const first = await wide.list(notes, { order, limit: 200 });
		expect(first.items.map((each) => each.rank)).toEqual(Array.from({ length: 200 }, (_, at) => at));
		const second = await wide.list(notes, { order, limit: 1, after: first.next });
		expect(second.items[0]?.rank).toBe(200);
		expect(await wide.count(notes, { by: 'tags' })).toEqual(
			new Map([
				['t0', 700],
				['t1', 700],
				['t2', 700]
			])
		);
	});
});
