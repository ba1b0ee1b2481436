import { readdir, readFile, stat, truncate, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { token } from '#lib/domain/shared/audience';
import { ref } from '#lib/domain/shared/ids';
import { openMinisearchIndex } from '#lib/server/search/minisearch';
import type { SearchIndex } from '#lib/server/search/port';
import { ada, collections, grace, keeper, pen, person, standingClock } from '#lib/server/store/contract/world';
import { diskFiles, type Files } from '#lib/server/store/lowdb/files';
import type { LowdbOptions, LowdbStore } from '#lib/server/store/lowdb/index';
import { openTestStore, testFolder } from './open';

const FILE = 'search.index';

/** How many records the index was told of at the last opening, the restored ones not counted. */
let told = 0;
const logged: string[] = [];
const log = { info() {}, warn: (details: object) => void logged.push(JSON.stringify(details)), error() {} };
afterEach(() => void logged.splice(0));

function counting(index: SearchIndex): SearchIndex {
	return {
		...index,
		load(batches, without) {
			told = 0;
			async function* counted() {
				for await (const batch of batches) {
					told += batch.length;
					yield batch;
				}
			}
			return index.load(counted(), without);
		}
	};
}

const open = (dir: string, options: Partial<LowdbOptions> = {}): Promise<LowdbStore> =>
	openTestStore(collections, standingClock(), { dir, search: counting(openMinisearchIndex()), build: 'one', log, ...options });

const found = async (store: LowdbStore, words: string, reader = keeper): Promise<string[]> =>
	(await store.as(reader).search({ words })).hits.map(({ id }) => id);

/** Waits until search has everything. */
const ready = (store: LowdbStore) => expect.poll(async () => (await store.as(keeper).search({ words: 'a' })).ready).toBe(true);
const saved = (dir: string) => expect.poll(() => readdir(dir)).toContain(FILE);

/** A folder with some notes and their index on disk, closed. */
async function ground(): Promise<{ dir: string; ids: string[] }> {
	const dir = await testFolder();
	const first = await open(dir, { search: openMinisearchIndex(), build: undefined });
	const { keep } = pen(first);
	const kept = [
		await keep({ title: 'Tractor', text: 'A driver of the yellow tractor', tags: ['farm'] }),
		await keep({ title: 'Orchard', text: 'Apples and the yellow gate', readers: [token.person(ada)] }),
		await keep({ title: 'Kitchen', text: 'A trial shift' })
	];
	await first.close();
	const again = await open(dir);
	await ready(again);
	await saved(dir);
	await again.close();
	return { dir, ids: kept.map(({ id }) => id) };
}

describe('the saved index', () => {
	it('is taken up at the next start, which reads no record for it and finds the same', async () => {
		const { dir, ids } = await ground();
		const store = await open(dir);
		await ready(store);
		expect(told).toBe(0);
		const [tractor, orchard] = ids;
		expect(new Set(await found(store, 'yellow'))).toEqual(new Set([tractor, orchard]));
		expect(await found(store, '"yellow tractor"')).toEqual([tractor]);
		expect(await found(store, 'tract')).toEqual([tractor]);
		expect(await found(store, 'yellow', person(grace, 'staff'))).toEqual([tractor]);
		const { facets, suggestion } = await store.as(person(grace, 'staff')).search({ words: 'orchrad', facets: ['tags'] });
		expect([facets.get('tags')?.size, suggestion]).toEqual([0, null]);
		expect((await store.as(keeper).search({ words: 'tractor', facets: ['tags'] })).facets.get('tags')).toEqual(
			new Map([['farm', 1]])
		);
	});

	it('is followed by what was written, changed and removed since', async () => {
		const { dir, ids } = await ground();
		const [tractor, orchard, kitchen] = ids as [string, string, string];
		const between = await open(dir, { build: undefined });
		const { alter, drop, keep } = pen(between);
		await alter(await between.as(keeper).find(collections[0], tractor), { text: 'Sold', readers: [token.person(ada)] });
		await drop(await between.as(keeper).find(collections[0], kitchen));
		const added = await keep({ title: 'Garden', text: 'The yellow shed' });
		await between.close();
		const store = await open(dir);
		await ready(store);
		expect(told).toBe(2);
		expect(new Set(await found(store, 'yellow'))).toEqual(new Set([orchard, added.id]));
		expect(await found(store, 'sold')).toEqual([tractor]);
		expect(await found(store, 'sold', person(grace, 'staff'))).toEqual([]);
		expect(await found(store, 'shift')).toEqual([]);
	});

	it('takes changes that come while it is brought back', async () => {
		const { dir, ids } = await ground();
		const store = await open(dir);
		const { keep, alter } = pen(store);
		const added = await keep({ title: 'Bakery' });
		await alter(await store.as(keeper).find(collections[0], ids[0]!), { title: 'Van', text: 'Sold', tags: [] });
		await ready(store);
		expect(await found(store, 'bakery')).toEqual([added.id]);
		expect(await found(store, 'tractor')).toEqual([]);
		expect(await found(store, 'van')).toEqual([ids[0]]);
	});

	it.each([
		['was cut', (bytes: Buffer) => bytes.subarray(0, bytes.length - 3)],
		['was cut to nothing', () => Buffer.alloc(0)],
		['has one bit changed', (bytes: Buffer) => flipped(bytes, bytes.length >> 1)],
		['has one bit of its head changed', (bytes: Buffer) => flipped(bytes, 20)],
		['goes on behind its end', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('more')])],
		['says it is longer than it is', (bytes: Buffer) => Buffer.concat([Buffer.from([255, 255, 255, 255]), bytes.subarray(4)])],
		['holds something else', () => Buffer.from('{"grove":"snapshot"}\n'.repeat(40))]
	])('is built anew where the file %s', async (_, spoil) => {
		const { dir, ids } = await ground();
		await writeFile(join(dir, FILE), spoil(await readFile(join(dir, FILE))));
		const store = await open(dir);
		await ready(store);
		expect(told).toBe(3);
		expect(await found(store, 'tractor')).toEqual([ids[0]]);
		expect(logged.join()).toContain(FILE);
		expect(logged.join()).not.toContain('yellow');
	});

	it('is built anew by another build, and where it was made from another journal', async () => {
		const { dir, ids } = await ground();
		const other = await ground();
		const newer = await open(dir, { build: 'two' });
		await ready(newer);
		expect(told).toBe(3);
		await newer.close();
		await writeFile(join(dir, FILE), await readFile(join(other.dir, FILE)));
		const store = await open(dir);
		await ready(store);
		expect(told).toBe(3);
		expect(await found(store, 'yellow')).toHaveLength(2);
		expect(await found(store, 'tractor')).toEqual([ids[0]]);
	});

	it('is built anew where the end of the journal went missing', async () => {
		const { dir } = await ground();
		const journal = join(dir, 'journal-000001.jsonl');
		await truncate(journal, (await stat(journal)).size - 40);
		const store = await open(dir);
		await ready(store);
		expect(told).toBe((await store.as(keeper).list(collections[0])).items.length);
	});

	it('holds nothing any more of what was erased, once that is acknowledged', async () => {
		const { dir, ids } = await ground();
		const store = await open(dir);
		await ready(store);
		const bytes = (): Promise<string> => readFile(join(dir, FILE), 'latin1').catch(() => '');
		expect(await bytes()).toContain(ids[1]);
		expect(await bytes()).toContain('orchard');
		await store.erase({ by: 'administration', ground: 'asked for', refs: [ref('note', ids[1]!)] });
		expect(await bytes()).not.toContain('orchard');
		await saved(dir);
		expect(await bytes()).toContain('tractor');
		expect(await bytes()).not.toContain('orchard');
		expect(await bytes()).not.toContain(ids[1]);
	});

	it('leaves nothing behind where the disk has no room for it, and what is written goes on', async () => {
		const { dir } = await ground();
		await unlink(join(dir, FILE));
		const store = await open(dir, { files: noRoomFor(`${FILE}.new`) });
		await ready(store);
		await expect.poll(() => logged.join()).toContain('ENOSPC');
		expect((await readdir(dir)).filter((name) => name.startsWith(FILE))).toEqual([]);
		const { id } = await pen(store).keep({ title: 'Bakery' });
		expect(await found(store, 'bakery')).toEqual([id]);
		expect(store.health().trouble).toBeNull();
	});

	it('is not taken from what a process was writing when it was killed', async () => {
		const { dir, ids } = await ground();
		const whole = await readFile(join(dir, FILE));
		await writeFile(join(dir, `${FILE}.new`), whole.subarray(0, whole.length >> 1));
		const store = await open(dir);
		await ready(store);
		expect(told).toBe(0);
		expect(await found(store, 'tractor')).toEqual([ids[0]]);
		expect(await readdir(dir)).not.toContain(`${FILE}.new`);
	});

	it('can be read by its owner alone', async () => {
		const { dir } = await ground();
		expect((await stat(join(dir, FILE))).mode & 0o777).toBe(0o600);
	});
});

/** Files of a disk that is full once something is written behind the beginning of this one. */
function noRoomFor(name: string): Files {
	const full = new Set<number>();
	return {
		...diskFiles,
		async open(path, flags) {
			const file = await diskFiles.open(path, flags);
			if (path.endsWith(name)) full.add(file);
			else full.delete(file);
			return file;
		},
		async write(file, bytes, position) {
			if (full.has(file) && position > 0) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
			return diskFiles.write(file, bytes, position);
		}
	};
}

function flipped(bytes: Buffer, at: number): Buffer {
	const spoiled = Buffer.from(bytes);
	spoiled[at]! ^= 1;
	return spoiled;
}
