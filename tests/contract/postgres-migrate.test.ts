import * as v from 'valibot';
import { expect, it, onTestFinished } from 'vitest';
import type { Token } from '#lib/domain/shared/audience';
import { systemClock } from '#lib/domain/shared/clock';
import { collection, many, one, type AnyCollection } from '#lib/domain/shared/collection';
import { change, create } from '#lib/domain/shared/context';
import { newId, ref } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import { openPostgresStore, type PostgresStore } from '#lib/server/store/postgres';
import { openDatabase } from '#lib/server/store/postgres/database';
import { sharedDatabase } from '#tests/postgres-server';

const keeper = system('guard');
const staff = { kind: 'visitor', tokens: new Set<Token>(['staff']) } as const;
const base = { retention: 'workspace', version: 1, upgrades: [] } as const;

/** A visit as it was first declared, and as it is declared a year later. */
const before = collection('visit', v.object({ place: v.string(), on: v.string() }), {
	...base,
	audience: () => ['administrators'],
	keys: { place: one('text', (visit) => visit.place), on: one('text', (visit) => visit.on) }
});
const after = collection('visit', v.object({ place: v.string(), on: v.number(), tags: v.array(v.string()) }), {
	...base,
	audience: () => ['staff'],
	keys: {
		on: one('number', (visit) => visit.on),
		tags: many('text', (visit) => visit.tags),
		year: one('number', (visit) => visit.on)
	},
	unique: { place: (visit) => visit.place },
	search: (visit) => ({ title: visit.place, body: visit.tags }),
	version: 2,
	upgrades: [(old: { place: string; on: string }) => ({ place: old.place, on: Number(old.on), tags: ['old'] })]
});
const other = collection('other', v.object({ name: v.string() }), { ...base, audience: () => ['staff'], keys: {} });

async function open(url: string, collections: readonly AnyCollection[], said: string[] = []): Promise<PostgresStore> {
	const log = { info: (_: object, message: string) => void said.push(message), warn() {}, error() {} };
	const store = await openPostgresStore({ url, collections, clock: systemClock, log, secret: 's' });
	onTestFinished(() => store.close());
	return store;
}

const untilIndexed = (store: PostgresStore): Promise<void> => expect.poll(() => store.indexed()).toBe(1);

it('works out keys, audiences, unique values and the index anew where a declaration changed', async () => {
	const url = await sharedDatabase();
	const old = await open(url, [before]);
	const ids = Array.from({ length: 450 }, newId);
	const changes = ids.map((id, at) => create(before, id, { place: `Place ${at}`, on: String(2000 + (at % 3)) }));
	await old.commit({ by: 'guard', verb: 'visit', subject: ref('visit', ids[0]!), changes });
	expect((await old.as(staff).list(before)).items).toEqual([]);

	const store = await open(url, [after]);
	const read = store.as(staff);
	expect(await read.count(after, { by: 'on' })).toEqual(new Map([2000, 2001, 2002].map((year) => [year, 150])));
	expect((await read.count(after, { by: 'tags' })).get('old')).toBe(450);
	expect((await read.findUnique(after, 'place', 'Place 7'))?.on).toBe(2001);
	await untilIndexed(store);
	expect((await read.search({ words: '"place 7"' })).hits).toHaveLength(1);
	const [seventh] = (await read.list(after, { where: { on: 2001 }, order: { by: 'year', direction: 'ascending' }, limit: 1 }))
		.items;
	await store.commit({
		by: 'guard',
		verb: 'visit',
		subject: ref('visit', seventh!.id),
		changes: [change(after, seventh!, { tags: ['new'] })]
	});
	expect((await store.as(keeper).history(after, seventh!.id)).map(({ version, value }) => [version, value.tags])).toEqual([
		[2, ['new']],
		[1, ['old']]
	]);
});

it('makes an index of an earlier form anew', async () => {
	const url = await sharedDatabase();
	const old = await open(url, [after]);
	const visit = create(after, newId(), { place: 'Harbour', on: 2001, tags: ['pelican'] });
	await old.commit({ by: 'guard', verb: 'visit', subject: ref('visit', visit.id), changes: [visit] });
	const database = openDatabase({ url, log: { info() {}, warn() {}, error() {} } });
	await database.ask('drop table search_shelf cascade');
	await database.ask("update setting set value = 'earlier' where name = 'tables' or name = 'index visit'");
	await database.close();

	const store = await open(url, [after]);
	await untilIndexed(store);
	expect((await store.as(staff).search({ words: 'pelican' })).hits).toHaveLength(1);
	expect((await store.as(staff).search({ words: 'pelican' })).kinds).toEqual(new Map([['visit', 1]]));
});

it('does nothing at a start that finds everything as it was', async () => {
	const url = await sharedDatabase();
	const said: string[] = [];
	await open(url, [after, other], said);
	expect(said).toHaveLength(1);
	await open(url, [after, other], said);
	expect(said).toHaveLength(1);
});

it('keeps the records of a kind that is no longer declared, also in a backup, until it is declared again', async () => {
	const url = await sharedDatabase();
	const first = await open(url, [after, other]);
	const id = newId();
	await first.commit({ by: 'guard', verb: 'name', subject: ref('other', id), changes: [create(other, id, { name: 'kept' })] });

	const without = await open(url, [after]);
	expect(await without.as(keeper).findMany([ref('other', id)])).toEqual([]);
	const { records, commits } = await without.exportAll();
	expect(records).toEqual({ other: { current: 1, gone: 0 } });
	for await (const commit of commits) expect(commit.changes).toMatchObject([{ ref: `other/${id}`, value: { name: 'kept' } }]);

	const again = await open(url, [after, other]);
	expect((await again.as(keeper).find(other, id)).name).toBe('kept');
});

it('refuses declarations older than those that wrote the database', async () => {
	const url = await sharedDatabase();
	await open(url, [after]);
	await expect(open(url, [before])).rejects.toThrow(/newer version of Grove/);
});
