import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '#lib/domain/shared/clock';
import { create, remove, type Store } from '#lib/domain/shared/context';
import { newId, ref } from '#lib/domain/shared/ids';
import { copyStore, type Archivable } from '#lib/server/store/archive';
import { ada, collections, keeper, notes, papers, pen, person } from '#lib/server/store/contract/world';
import { openMinisearchIndex } from '#lib/server/search/minisearch';
import { openPostgresStore } from '#lib/server/store/postgres';
import { sharedDatabase } from '#tests/postgres-server';
import { openTestStore } from './open';

const silent = { info() {}, warn() {}, error() {} };

async function postgresStore(): Promise<Store & Archivable> {
	const store = await openPostgresStore({
		url: await sharedDatabase(),
		collections,
		clock: systemClock,
		log: silent,
		secret: 's'
	});
	onTestFinished(() => store.close());
	return store;
}
const embeddedStore = (): Promise<Store & Archivable> =>
	openTestStore(collections, systemClock, { search: openMinisearchIndex() });

describe.each([
	['the embedded engine to PostgreSQL', embeddedStore, postgresStore],
	['PostgreSQL to the embedded engine', postgresStore, embeddedStore]
])('moving a workspace from %s', (_, openFrom, openTo) => {
	it('brings every record, wording, removal and event along, and what was erased stays forgotten', async () => {
		const [from, to] = [await openFrom(), await openTo()];
		const { keep, alter, drop, restore } = pen(from);
		const kept = await alter(await keep({ title: 'first', tags: ['b', 'a'], rank: 1.5, handle: 'mine' }), {
			title: 'Café “two”'
		});
		const back = await keep({ title: 'back again' });
		await restore(back.id, await drop(back));
		await drop(await keep({ title: 'removed' }));
		const secret = await keep({ title: 'secret words' });
		await from.erase({ by: 'administration', ground: 'asked for', refs: [ref('note', secret.id)] });

		expect((await copyStore(from, to)).records).toEqual({ note: { current: 2, gone: 2 } });
		const [was, is] = [from.as(keeper), to.as(keeper)];
		expect((await is.list(notes)).items).toEqual((await was.list(notes)).items);
		for (const { id } of [kept, back]) expect(await is.history(notes, id)).toEqual(await was.history(notes, id));
		expect(await to.changes(0)).toEqual(await from.changes(0));
		expect(await to.erasures()).toEqual([ref('note', secret.id)]);
		const ofAda = person(ada, 'staff');
		expect((await to.as(ofAda).removed()).items).toEqual((await from.as(ofAda).removed()).items);
		expect((await is.findUnique(notes, 'handle', 'mine'))?.id).toBe(kept.id);
		expect((await is.count(notes, { by: 'tags' })).get('a')).toBe(1);
		await expect.poll(async () => (await to.as(ofAda).search({ words: 'cafe' })).hits.map((hit) => hit.id)).toEqual([kept.id]);

		const next = await pen(to).alter(await is.find(notes, kept.id), { title: 'third' });
		expect(next.version).toBe(3);
	});

	it('brings files along, byte for byte', async () => {
		const [from, to] = [await openFrom(), await openTo()];
		const bytes = Uint8Array.from({ length: 1_500_000 }, (_, at) => (at * 13) % 256);
		const [paper, blob] = [newId(), await from.keepBlob(bytes)];
		await pen(from).commit([create(papers, paper, { title: 'A paper', readers: ['staff'], files: [blob] })]);
		expect(await copyStore(from, to)).toMatchObject({ files: { blobs: 1, bytes: 1_500_000 }, unreadable: [] });
		expect(Buffer.compare(await to.as(keeper).blob(papers, paper, blob), bytes)).toBe(0);
		await pen(to).commit([remove(papers, await to.as(keeper).find(papers, paper))]);
		await pen(to).commit([{ do: 'restore', of: papers, id: paper, version: 2 }]);
		expect((await to.as(keeper).blob(papers, paper, blob)).length).toBe(1_500_000);
	});
});
