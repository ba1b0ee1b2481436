import { readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { collections, pen } from '#lib/server/store/contract/world';
import { diskFiles, type Files } from '#lib/server/store/lowdb/files';
import { StoreInUse } from '#lib/server/store/lowdb/index';
import { openTestStore, testFolder } from '../contract/open';

/** A folder whose store is closed, and the text of the lock it had while it was open. */
async function lockedOnce(): Promise<{ dir: string; lock: Record<string, unknown> }> {
	const dir = await testFolder();
	const store = await openTestStore(collections, undefined, { dir });
	const lock = JSON.parse(await readFile(`${dir}/lock`, 'utf8')) as Record<string, unknown>;
	await store.close();
	await expect(stat(`${dir}/lock`)).rejects.toThrow();
	return { dir, lock };
}

describe('a lock that was left behind', () => {
	it.each([
		['of a process that is gone', { pid: 4_194_303 }, 'is gone'],
		['of a process whose number another one has now', { started: '1' }, 'is another one now'],
		['from before the machine was started again', { boot: 'another' }, 'the machine was started again'],
		['copied from another machine', { machine: 'another', boot: 'another' }, 'made on another machine'],
		['of a container that is gone', { space: 'pid:[1]' }, 'another container is gone']
	])('%s is taken over, and the log says why', async (_, other, reason) => {
		const { dir, lock } = await lockedOnce();
		await writeFile(`${dir}/lock`, JSON.stringify({ ...lock, ...other }));
		const told: string[] = [];
		const log = { info() {}, error() {}, warn: (_details: object, message: string) => void told.push(message) };
		const store = await openTestStore(collections, undefined, { dir, log });
		expect(told).toEqual([expect.stringContaining(reason)]);
		await pen(store).keep();
	});

	it('and says nothing of who made it, is taken over too', async () => {
		const takeOver = async (text: string): Promise<void> => {
			const { dir } = await lockedOnce();
			await writeFile(`${dir}/lock`, text);
			await pen(await openTestStore(collections, undefined, { dir })).keep();
		};
		await Promise.all(['', '{', 'null'].map(takeOver));
	});

	it('is respected while a process that cannot be looked up touches it between two looks', async () => {
		const { dir, lock } = await lockedOnce();
		await writeFile(`${dir}/lock`, JSON.stringify({ ...lock, machine: 'another' }));
		let beats = 0;
		const files: Files = {
			...diskFiles,
			async look(path) {
				if (path.endsWith('/lock')) await utimes(path, ++beats, beats);
				return diskFiles.look(path);
			}
		};
		await expect(openTestStore(collections, undefined, { dir, files })).rejects.toThrow(StoreInUse);
		expect(beats).toBe(2);
	});

	it('goes to one of several processes that find it at once', async () => {
		const { dir, lock } = await lockedOnce();
		await writeFile(`${dir}/lock`, JSON.stringify({ ...lock, pid: 4_194_303 }));
		const tries = await Promise.allSettled(Array.from({ length: 5 }, () => openTestStore(collections, undefined, { dir })));
		expect(tries.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
	});
});
