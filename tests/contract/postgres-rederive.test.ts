import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import type { Token } from '#lib/domain/shared/audience';
import { change, create, remove } from '#lib/domain/shared/context';
import { Taken } from '#lib/domain/shared/errors';
import { newId, ref, type Id } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import type { PostgresStore } from '#lib/server/store/postgres';
import { alone, LOCKS } from '#lib/server/store/postgres/alone';
import { openDatabase, type Database } from '#lib/server/store/postgres/database';
import { sharedDatabase } from '#tests/postgres-server';
import { asked, earlier, exchanged, keyed, later, openVisits, same } from './growing-visits';

const keeper = system('guard');
const readers = (token: Token) => ({ kind: 'visitor', tokens: new Set([token]) }) as const;
const [staff, administrators] = [readers('staff'), readers('administrators')];
const MOST = 100;

beforeEach(() => {
	Object.assign(asked, { keys: 0, words: 0 });
});

/** A database in which an earlier build wrote some visits, every third of them guarded. */
async function written(count: number): Promise<{ url: string; ids: readonly Id[]; database: Database }> {
	const url = await sharedDatabase();
	const store = await openVisits(url, earlier);
	const ids = Array.from({ length: count }, newId);
	for (let at = 0; at < count; at += 500) {
		const changes = ids
			.slice(at, at + 500)
			.map((id, n) => create(earlier, id, { place: `Place ${at + n}`, guarded: (at + n) % 3 === 0 }));
		await store.commit({ by: 'guard', verb: 'visit', subject: ref('visit', ids[at]!), changes });
	}
	await store.close();
	const database = openDatabase({ url, log: { info() {}, warn() {}, error() {} } });
	onTestFinished(() => database.close());
	return { url, ids, database };
}

async function opened(url: string): Promise<PostgresStore> {
	const store = await openVisits(url, later);
	onTestFinished(() => store.close());
	return store;
}

const untilIndexed = (store: PostgresStore) => expect.poll(() => store.indexed()).toBe(1);

const found = async (store: PostgresStore, who: typeof staff, words: string) => {
	const { kinds, ready } = await store.as(who).search({ words, limit: MOST });
	return [kinds.get('visit') ?? 0, ready];
};

/** Keeps every process from bringing the index up to date until the returned function is called. */
async function holdBack(database: Database): Promise<() => Promise<unknown>> {
	let release = (): void => undefined;
	const released = new Promise<void>((resolve) => (release = resolve));
	const { promise: held, resolve } = Promise.withResolvers<void>();
	const holding = alone(database, () => (resolve(), released), LOCKS.reindexing);
	await held;
	return () => (release(), holding);
}

it('answers by the words of before until the index is brought up to date, and only to whoever may read a record now', async () => {
	const { url, database } = await written(30);
	const release = await holdBack(database);
	const store = await opened(url);
	expect(store.indexed()).toBe(0);
	expect(await found(store, staff, 'pelican')).toEqual([20, false]);
	expect(await found(store, administrators, 'pelican')).toEqual([10, false]);
	expect(await found(store, staff, 'cormorant')).toEqual([0, false]);
	const read = store.as(administrators);
	expect(await read.count(later, { by: 'guards' })).toEqual(new Map([['yes', 10]]));
	expect((await read.findUnique(later, 'place', 'Place 3'))?.guarded).toBe(true);

	await release();
	await untilIndexed(store);
	expect(await found(store, staff, 'cormorant')).toEqual([20, true]);
	expect(await found(store, administrators, 'cormorant')).toEqual([10, true]);
	expect(await found(store, keeper as never, 'pelican')).toEqual([0, true]);
});

it('says whether a list is whole while the index is brought up to date', async () => {
	const { url, database } = await written(3);
	const release = await holdBack(database);
	const store = await opened(url);
	const ask = (kinds: string[]) => store.as(staff).search({ words: 'pelican', kinds });
	expect(await ask(['visit'])).toMatchObject({ ready: false, earlier: true });

	// As it is where search never heard of the kind before, also once another build takes over from one that did not get to its end.
	await database.ask('delete from search_record');
	await database.ask("delete from setting where name = 'indexing visit'");
	for (const _ of ['first', 'second']) {
		await database.ask("update setting set value = 'another' where name in ('tables', 'index visit')");
		const again = await opened(url);
		expect(await again.as(staff).search({ words: 'pelican', kinds: ['visit'] })).toMatchObject({ ready: false, earlier: false });
		expect(await again.as(staff).search({ words: 'pelican', kinds: ['other'] })).toMatchObject({ ready: false, earlier: true });
	}
	await release();
});

it('leaves what is changed, removed or erased meanwhile as it is then', async () => {
	const { url, ids, database } = await written(30);
	const release = await holdBack(database);
	const store = await opened(url);
	const [changed, removed, erased] = [ids[1]!, ids[2]!, ids[4]!];
	const read = store.as(keeper);
	const [first, second] = await Promise.all([read.find(later, changed), read.find(later, removed)]);
	const subject = ref('visit', changed);
	await store.commit({
		by: 'guard',
		verb: 'visit',
		subject,
		changes: [change(later, first, { place: 'Elsewhere', guarded: false }), remove(later, second)]
	});
	await store.erase({ by: 'guard', ground: 'asked', refs: [ref('visit', erased)] });
	await release();
	await untilIndexed(store);
	expect(await found(store, staff, 'cormorant')).toEqual([18, true]);
	expect(await found(store, staff, 'elsewhere')).toEqual([1, true]);
	expect(await found(store, staff, '"place 4"')).toEqual([0, true]);
	const [left] = await database.ask<{ postings: number; records: number }>(
		`select (select count(distinct doc)::int from posting) as postings, (select sum(records)::int from search_class) as records`
	);
	expect(left).toEqual({ postings: 28, records: 28 });
});

it('works each record out once where two processes start together', async () => {
	const { url } = await written(240);
	const stores = await Promise.all([opened(url), opened(url)]);
	expect(asked.keys).toBe(240);
	await Promise.all(stores.map(untilIndexed));
	expect(asked.words).toBe(240);
	for (const store of stores) expect(await found(store, staff, 'cormorant')).toEqual([160, true]);
});

it('goes on where a process was killed', async () => {
	const { url, database } = await written(400);
	const program = fileURLToPath(new URL('growing-visits.ts', import.meta.url));
	const killed = fork(program, ['open later', url, '170'], { execArgv: ['--import', 'tsx'] });
	expect(await once(killed, 'exit')).toEqual([null, 'SIGKILL']);
	const done = async (): Promise<number> => {
		const [row] = await database.ask<{ done: number }>(
			"select (value::json->>'done')::int as done from setting where name = 'indexing visit'"
		);
		return row?.done ?? 0;
	};
	const before = await done();
	expect(before).toBeGreaterThan(0);
	expect(before).toBeLessThan(400);

	const store = await opened(url);
	expect(asked.keys).toBe(0);
	await untilIndexed(store);
	expect(asked.words).toBeLessThanOrEqual(400 - before);
	expect(await found(store, staff, 'cormorant')).toEqual([266, true]);
	expect(await found(store, administrators, 'cormorant')).toEqual([134, true]);
});

it('touches no postings of records that are found by the same words as before', async () => {
	const { url, database } = await written(30);
	await untilIndexed(await opened(url));
	const marks = () => database.ask<{ xmin: string }>('select distinct xmin::text from posting order by 1');
	const before = await marks();
	await database.ask("update setting set value = 'another' where name in ('tables', 'kind visit', 'index visit')");
	await untilIndexed(await opened(url));
	expect(asked.words).toBe(60);
	expect(await marks()).toEqual(before);
});

it('finds by what came with a key, and lists by it', async () => {
	const { url } = await written(9);
	const store = await openVisits(url, keyed);
	onTestFinished(() => store.close());
	expect(await store.as(staff).count(keyed, { by: 'guarded' })).toEqual(
		new Map([
			['true', 3],
			['false', 6]
		])
	);
	await untilIndexed(store);
	expect(await found(store, staff, 'heron')).toEqual([9, true]);
	expect(await found(store, staff, 'pelican')).toEqual([9, true]);
});

it('lets records exchange unique values, wherever they stand', async () => {
	const { url } = await written(240);
	const store = await openVisits(url, exchanged);
	onTestFinished(() => store.close());
	const read = store.as(keeper);
	const places = ['Place 0', 'Place 1', 'Place 101', 'Place 238'];
	const holders = await Promise.all(places.map((place) => read.findUnique(exchanged, 'place', place)));
	expect(holders.map((each) => each?.place)).toEqual(['Place 1', 'Place 0', 'Place 100', 'Place 239']);
});

it('refuses to start where two records would hold the same unique value', async () => {
	const { url } = await written(2);
	await expect(openVisits(url, same)).rejects.toThrow(Taken);
	await expect(openVisits(url, same)).rejects.toThrow(Taken);
});
