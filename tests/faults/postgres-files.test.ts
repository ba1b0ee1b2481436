import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '#lib/domain/shared/clock';
import { create } from '#lib/domain/shared/context';
import { newId, type Id } from '#lib/domain/shared/ids';
import { collections, keeper, papers, pen } from '#lib/server/store/contract/world';
import { openPostgresStore, type PostgresStore } from '#lib/server/store/postgres';
import { startServer, type PostgresServer } from '#tests/postgres-server';

const silent = { info() {}, warn() {}, error() {} };
// Ten pieces, so that an upload can be cut between two of them.
const BYTES = Buffer.alloc(2_500_000, 'a file ');

let server: PostgresServer;
beforeAll(async () => void (server = await startServer()));
afterAll(() => server.stop());

async function open(url: string): Promise<PostgresStore> {
	const store = await openPostgresStore({ url, collections, clock: systemClock, log: silent, secret: 's', connections: 4 });
	onTestFinished(() => store.close());
	return store;
}

function administer(url: string): postgres.Sql {
	const sql = postgres(url, { max: 1, onnotice: () => {} });
	onTestFinished(() => sql.end());
	return sql;
}

async function keepPaper(store: PostgresStore): Promise<{ paper: Id; blob: Id }> {
	const [paper, blob] = [newId(), await store.keepBlob(BYTES)];
	await pen(store).commit([create(papers, paper, { title: 'A paper', readers: ['staff'], files: [blob] })]);
	return { paper, blob };
}

describe('files in a database that is stopped again and again', () => {
	it('are all there that were acknowledged, and none is left over after the sweep', async () => {
		const url = await server.database();
		const store = await open(url);
		const kept: { paper: Id; blob: Id }[] = [];
		let writing = true;
		const writers = [1, 2, 3].map(async () => {
			while (writing)
				await keepPaper(store).then(
					(each) => kept.push(each),
					() => {}
				);
		});
		for (let crash = 0; crash < 4; crash++) {
			await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 300));
			await server.crash(50);
		}
		await expect.poll(() => kept.length).toBeGreaterThan(5);
		writing = false;
		await Promise.all(writers);
		for (const { paper, blob } of kept) expect(BYTES.equals(await store.as(keeper).blob(papers, paper, blob))).toBe(true);
		await store.sweepBlobs('9999-01-01T00:00:00.000Z');
		const sql = administer(url);
		const named = (await store.as(keeper).list(papers, { limit: 200 })).items.flatMap((each) => each.files);
		expect(new Set((await sql`select id from blob`).map((row) => row.id as string))).toEqual(new Set(named));
		expect((await sql`select count(*)::int as pieces from blob_piece`)[0]).toEqual({ pieces: 10 * named.length });
		expect(await store.verify()).toEqual([]);
	});
});

describe('a file in a database', () => {
	it('whose upload was cut off can be named by nobody and is swept with its pieces', async () => {
		const url = await server.database();
		const store = await open(url);
		const sql = administer(url);
		await sql`insert into blob (id, size, sha256, at, whole, named) values (${'c'.repeat(26)}, 2, '', '2026-01-01', false, false)`;
		await sql`insert into blob_piece (blob, place, bytes) values (${'c'.repeat(26)}, 0, 'x')`;
		const naming = create(papers, newId(), { title: 'A paper', readers: ['staff'], files: ['c'.repeat(26)] });
		await expect(pen(store).commit([naming])).rejects.toThrow('nothing here that you can read');
		expect(await store.sweepBlobs('2026-01-02T00:00:00.000Z')).toEqual({ blobs: 1, bytes: 2 });
		expect(await sql`select from blob_piece`).toHaveLength(0);
	});

	it.each([
		['missing', 'delete from blob_piece where blob = $1', 'is missing'],
		['cut', 'delete from blob_piece where blob = $1 and place = 1', 'is not as it was written'],
		['changed', 'update blob_piece set bytes = set_byte(bytes, 9, 0) where blob = $1 and place = 2', 'is not as it was written']
	])('that is %s is named with its record and never passed on', async (_, statement, what) => {
		const url = await server.database();
		const store = await open(url);
		const [sound, spoiled] = [await keepPaper(store), await keepPaper(store)];
		await administer(url).unsafe(statement, [spoiled.blob]);
		expect(await store.verify()).toEqual([
			{ file: `blobs/${spoiled.blob}`, offset: null, what: `This file of paper/${spoiled.paper} ${what}.` }
		]);
		await expect(store.as(keeper).blob(papers, spoiled.paper, spoiled.blob)).rejects.toThrow('This file is damaged');
		expect(BYTES.equals(await store.as(keeper).blob(papers, sound.paper, sound.blob))).toBe(true);
	});
});
