import { randomBytes } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { openTestStore, testFolder } from '#tests/contract/open';
import { wordIndex } from '#tests/contract/word-index';
import { collections, keeper, notes, pen } from '../contract/world';
import { diskFiles, type Files } from './files';

/** What no compression makes much smaller. */
const halfAMegabyte = (): string => randomBytes(375_000).toString('base64');

/** A disk that, once told to, holds up a snapshot at its first slice until it is let go; `began` tells when it holds one. */
function heldSnapshots() {
	const { promise: began, resolve: begun } = Promise.withResolvers<void>();
	const { promise: isLetGo, resolve: letGo } = Promise.withResolvers<void>();
	let [holds, slices] = [false, 0];
	const held = new Set<number>();
	const files: Files = {
		...diskFiles,
		async open(path, flags) {
			const file = await diskFiles.open(path, flags);
			if (path.endsWith('snapshot.jsonl.new') && holds) held.add(file);
			return file;
		},
		async sync(file) {
			if (held.has(file)) {
				slices++;
				begun();
				await isLetGo;
			}
			return diskFiles.sync(file);
		},
		async close(file) {
			held.delete(file);
			return diskFiles.close(file);
		}
	};
	return { files, began, letGo, slices: () => slices, hold: () => (holds = true) };
}

const snapshotOf = async (dir: string) => (await stat(`${dir}/snapshot.jsonl`)).ino;

it('stops without waiting for a snapshot that it writes in the background, and loses nothing', async () => {
	const dir = await testFolder();
	const { files, began, letGo, slices, hold } = heldSnapshots();
	const store = await openTestStore(collections, undefined, { dir, files });
	const before = await snapshotOf(dir);
	hold();
	for (let rank = 0; rank < 10; rank++) await pen(store).keep({ rank, text: halfAMegabyte() });
	await began;
	const closed = store.close();
	letGo();
	await closed;
	// Of twenty slices and more, the one that it was at.
	expect(slices()).toBe(1);
	expect(await snapshotOf(dir)).toBe(before);
	expect((await readdir(dir)).filter((name) => name.endsWith('.new'))).toEqual([]);
	const again = await openTestStore(collections, undefined, { dir });
	expect((await again.as(keeper).list(notes, { limit: 100 })).items).toHaveLength(10);
	expect(again.health().damage).toEqual([]);
});

it('finishes a snapshot that somebody waits for, though it is stopping', async () => {
	const dir = await testFolder();
	const { files, began, letGo, slices, hold } = heldSnapshots();
	const store = await openTestStore(collections, undefined, { dir, files });
	for (let rank = 0; rank < 4; rank++) await pen(store).keep({ rank, text: halfAMegabyte() });
	const before = await snapshotOf(dir);
	hold();
	const snapshot = store.snapshot();
	await began;
	const closed = store.close();
	letGo();
	await closed;
	await expect(snapshot).resolves.toBeUndefined();
	expect(slices()).toBeGreaterThan(4);
	expect(await snapshotOf(dir)).not.toBe(before);
});

it('says how much of search is ready while the index is built', async () => {
	const dir = await testFolder();
	const first = await openTestStore(collections, undefined, { dir });
	for (let rank = 0; rank < 40; rank++) await pen(first).keep({ rank, text: randomBytes(15_000).toString('base64') });
	await first.close();
	const words = wordIndex();
	let [go, reached] = [() => {}, () => {}];
	const gate = new Promise<void>((resolve) => (go = resolve));
	const half = new Promise<void>((resolve) => (reached = resolve));
	const store = await openTestStore(collections, undefined, {
		dir,
		search: {
			...words,
			load: async (batches) => {
				let count = 0;
				async function* slowly() {
					for await (const batch of batches) {
						if ((count += batch.length) >= 20) {
							reached();
							await gate;
						}
						yield batch;
					}
				}
				return words.load(slowly());
			}
		}
	});
	await half;
	const { indexed } = store.health();
	expect(indexed).toBeGreaterThan(0.3);
	expect(indexed).toBeLessThan(0.6);
	go();
	await expect.poll(() => store.health().indexed).toBe(1);
});
