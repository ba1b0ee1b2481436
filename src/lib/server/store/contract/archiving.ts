import { gunzipSync, gzipSync } from 'node:zlib';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { change, create, type Store } from '#lib/domain/shared/context';
import { NotFound } from '#lib/domain/shared/errors';
import { newId, ref } from '#lib/domain/shared/ids';
import {
	ArchiveDamaged,
	ArchiveTooNew,
	checkArchive,
	copyStore,
	restoreArchive,
	StoreNotEmpty,
	writeArchive,
	type Archivable
} from '../archive';
import { ada, collections, keeper, note, notes, pen, person, standingClock, world, type OpenFresh } from './world';

const NOW = '2026-05-14T12:00:00.000Z';

export function archiving(open: OpenFresh): void {
	const empty = async () => (await open({ collections, clock: standingClock() })).store as Store & Archivable;
	/** A workspace with records that were changed, removed and erased. */
	const full = async () => {
		const made = await world(open);
		const { keep, alter, drop, store } = made;
		const kept = await alter(await keep({ title: 'first', handle: 'h', text: 'two\u2028lines' }), { title: 'second' });
		const removed = await keep({ title: 'removed' });
		await drop(removed);
		const erased = await keep({ title: 'erased words' });
		await store.erase({ by: 'administration', ground: 'asked for', refs: [ref('note', erased.id)] });
		const last = await keep({ title: 'last' });
		return { ...made, store: store as Store & Archivable, kept, removed, erased, last };
	};

	it('brings a backup back with every record, wording, removal and event', async () => {
		const from = await full();
		const file = await backupFile();
		const manifest = await writeArchive(from.store, file, collections, NOW);
		expect(manifest.records).toEqual({ note: { current: 2, gone: 2 } });
		const to = await empty();
		await restoreArchive(to, file, collections);
		await same(from.store, to, from.kept.id, from.erased.id);
		await pen(to).keep({ title: 'and goes on' });
		await expect(pen(to).keep({ handle: 'h' })).rejects.toThrow();
	});

	it('moves a workspace onto another empty store', async () => {
		const from = await full();
		const to = await empty();
		expect((await copyStore(from.store, to)).records).toEqual({ note: { current: 2, gone: 2 } });
		await same(from.store, to, from.kept.id, from.erased.id);
	});

	it('makes a consistent copy while others write', async () => {
		const { store, keep, commit } = await full();
		const [left, right] = [await keep({ rank: 0 }), await keep({ rank: 0 })];
		const file = await backupFile();
		let writing = true;
		const writer = (async () => {
			let [one, two] = [left, right];
			for (let rank = 1; writing; rank++) {
				await commit([change(notes, one, { rank }), change(notes, two, { rank }), create(notes, newId(), note({ rank }))]);
				[one, two] = [await store.as(keeper).find(notes, left.id), await store.as(keeper).find(notes, right.id)];
			}
		})();
		await new Promise((resolve) => setTimeout(resolve, 30));
		await writeArchive(store, file, collections, NOW);
		writing = false;
		await writer;
		await checkArchive(file, collections);
		const to = await empty();
		await restoreArchive(to, file, collections);
		const read = to.as(keeper);
		expect((await read.find(notes, left.id)).rank).toBe((await read.find(notes, right.id)).rank);
	});

	it('refuses to mix a backup into a workspace', async () => {
		const from = await full();
		const file = await backupFile();
		await writeArchive(from.store, file, collections, NOW);
		const before = await from.store.changes(0);
		await expect(restoreArchive(from.store, file, collections)).rejects.toThrow(StoreNotEmpty);
		expect(await from.store.changes(0)).toEqual(before);
		await pen(from.store).keep();
	});

	it('refuses a damaged backup whole, wherever it is cut or changed, and one of a newer Grove', async () => {
		const from = await full();
		const file = await backupFile();
		await writeArchive(from.store, file, collections, NOW);
		const bytes = await readFile(file);
		const to = await empty();
		const text = gunzipSync(bytes).toString('utf8');
		const lines = text.trimEnd().split('\n');
		const broken: [string, Buffer | string][] = [
			['nothing', ''],
			['other', 'hello'],
			...[1, 20, bytes.length >> 1, bytes.length - 9, bytes.length - 1].map((end): [string, Buffer] => [
				`cut at ${end}`,
				bytes.subarray(0, end)
			]),
			['no end', gzipSync(`${lines.slice(0, -1).join('\n')}\n`)],
			['a commit less', gzipSync([...lines.slice(0, 2), ...lines.slice(3)].join('\n'))],
			['one letter', gzipSync(text.replace('second', 'secund'))],
			['not lines', gzipSync('{}')]
		];
		for (const [what, content] of broken) {
			await writeFile(file, content);
			await expect(restoreArchive(to, file, collections), what).rejects.toThrow(ArchiveDamaged);
		}
		await writeFile(file, gzipSync(text.replace('"format":2', '"format":3')));
		await expect(restoreArchive(to, file, collections)).rejects.toThrow(ArchiveTooNew);
		expect(await to.changes(0)).toEqual([]);
		await writeFile(file, bytes);
		await restoreArchive(to, file, collections);
	});

	it('forgets again what was erased after the backup was made', async () => {
		const from = await full();
		const file = await backupFile();
		await writeArchive(from.store, file, collections, NOW);
		await from.store.erase({
			by: 'administration',
			ground: 'asked for',
			refs: [ref('note', from.kept.id), ref('note', from.removed.id)]
		});
		const to = await empty();
		await restoreArchive(to, file, collections, await from.store.erasures());
		await expect(to.as(keeper).find(notes, from.kept.id)).rejects.toThrow(NotFound);
		expect((await to.as(person(ada, 'staff')).removed()).items).toEqual([]);
		expect((await to.as(keeper).find(notes, from.last.id)).title).toBe('last');
		expect(new Set((await to.erasures()).map(({ id }) => id))).toEqual(new Set([from.kept.id, from.removed.id, from.erased.id]));
	});
}

async function same(from: Store, to: Store, kept: string, erased: string): Promise<void> {
	const [one, other] = [from.as(keeper), to.as(keeper)];
	expect((await other.list(notes)).items).toEqual((await one.list(notes)).items);
	expect(await other.history(notes, kept)).toEqual(await one.history(notes, kept));
	expect(await to.as(person(ada, 'staff')).removed()).toMatchObject({
		items: (await from.as(person(ada, 'staff')).removed()).items
	});
	expect(await to.changes(0)).toEqual(await from.changes(0));
	expect((await other.search({ words: 'second' })).kinds.size).toBeLessThanOrEqual(1);
	await expect(other.find(notes, erased)).rejects.toThrow(NotFound);
}

async function backupFile(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'grove-backup-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	return join(folder, 'backup.grove');
}
