import * as v from 'valibot';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { token, type Token } from '#lib/domain/shared/audience';
import { systemClock } from '#lib/domain/shared/clock';
import { collection, one, type AnyCollection, type Saved } from '#lib/domain/shared/collection';
import { change, create, type Reading, type Store } from '#lib/domain/shared/context';
import { NotFound } from '#lib/domain/shared/errors';
import { newId, ref, type Id } from '#lib/domain/shared/ids';
import type { Reader } from '#lib/domain/shared/policy';
import { openPostgresStore } from '#lib/server/store/postgres';
import { openDatabase, type Database } from '#lib/server/store/postgres/database';
import { Excerpts } from '#lib/server/store/excerpts';
import { readingOf } from '#lib/server/store/postgres/reading';
import { sharedDatabase } from '#tests/postgres-server';

const base = { retention: 'workspace', version: 1, upgrades: [] } as const;
const readers = v.array(v.custom<Token>(() => true));
const walkers = collection('walker', v.object({ name: v.string(), readers }), {
	...base,
	audience: (walker) => walker.readers,
	keys: {},
	comesAlong: true
});
const walks = collection('walk', v.object({ by: v.string(), title: v.string(), with: v.array(v.string()) }), {
	...base,
	audience: () => ['staff'],
	keys: { title: one('text', (walk) => walk.title) }
});
const collections = new Map<string, AnyCollection>([walkers, walks].map((of) => [of.kind, of]));

const ada = newId();
const colleague: Reader = { kind: 'person', id: ada, tokens: new Set<Token>([token.person(ada), 'staff']) };
const silent = { info() {}, warn() {}, error() {} };

let store: Store;
let url: string;
let asked: number;
let read: Reading;
let [known, hidden, walk]: Id[] = [];

beforeEach(async () => {
	url = await sharedDatabase();
	store = await openStore();
	[known, hidden, walk] = [newId(), newId(), newId()];
	await commit(
		create(walkers, known, { name: 'Grace', readers: ['staff'] }),
		create(walkers, hidden, { name: 'Farid', readers: ['administrators'] }),
		create(walks, walk, { by: known, title: 'To the river', with: [`person:${hidden}`, 'with somebody'] })
	);
	const database = connected();
	asked = 0;
	const counting: Database = { ...database, ask: (text, args) => (asked++, database.ask(text, args)) };
	read = readingOf({
		database: counting,
		reader: colleague,
		collections,
		clock: systemClock,
		secret: 's',
		kept: new Excerpts(),
		moment: () => 0
	});
});

async function openStore(): Promise<Store> {
	const opened = await openPostgresStore({ url, collections: [walkers, walks], clock: systemClock, log: silent, secret: 's' });
	onTestFinished(() => opened.close());
	return opened;
}

function connected(): Database {
	const database = openDatabase({ url, log: silent });
	onTestFinished(() => database.close());
	return database;
}

const commit = (...changes: Parameters<Store['commit']>[0]['changes'][number][]) =>
	store.commit({ by: 'guard', verb: 'walk', subject: ref('walk', walk!), changes });

it('brings along who is named, so that asking for them waits no more', async () => {
	for (const ask of [() => read.find(walks, walk!), () => read.list(walks), () => read.findMany([ref('walk', walk!)])])
		await ask();
	const waits = asked;
	expect((await read.find(walkers, known!)).name).toBe('Grace');
	expect((await read.findMany([ref('walker', known!), ref('walk', walk!)])).map(({ kind }) => kind)).toEqual(['walker', 'walk']);
	expect(asked).toBe(waits);
});

it('brings nobody along whom the reader does not know, and knows so without asking', async () => {
	await read.find(walks, walk!);
	await expect(read.find(walkers, hidden!)).rejects.toThrow(NotFound);
	expect(await read.findMany([ref('walker', hidden!)])).toEqual([]);
	expect(asked).toBe(1);
	const all = readingOf({
		database: connected(),
		reader: { kind: 'system', name: 'guard' },
		collections,
		kept: new Excerpts(),
		clock: systemClock,
		secret: 's',
		moment: () => 0
	});
	await all.find(walks, walk!);
	expect((await all.find(walkers, hidden!)).name).toBe('Farid');
});

it('asks one question once, also when it is asked again before the answer is there', async () => {
	const [one, two] = await Promise.all([
		read.list(walks, { where: { title: 'To the river' } }),
		read.list(walks, { where: { title: 'To the river' } })
	]);
	expect(one.items[0]).toBe(two.items[0]);
	await read.list(walks, { where: { title: 'Elsewhere' } });
	expect(asked).toBe(2);
});

it('shows a commit of this process to a reading that was there before, named records and lists too', async () => {
	const reading = store.as(colleague);
	await reading.list(walks);
	const grace: Saved<{ name: string; readers: Token[] }> = await reading.find(walkers, known!);
	await commit(
		change(walkers, grace, { name: 'Grace H.' }),
		create(walks, newId(), { by: known!, title: 'Up the hill', with: [] })
	);
	expect((await reading.find(walkers, known!)).name).toBe('Grace H.');
	expect((await reading.list(walks)).items).toHaveLength(2);
});

it('shows what another process committed to every reading begun after it', async () => {
	const other = await openStore();
	const before = await other.as(colleague).find(walkers, known!);
	await commit(change(walkers, before, { readers: ['administrators'] }));
	const reading = other.as(colleague);
	await reading.find(walks, walk!);
	await expect(reading.find(walkers, known!)).rejects.toThrow(NotFound);
});
