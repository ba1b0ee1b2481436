import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { StoreUnavailable } from '#lib/domain/shared/errors';
import { collections, keeper, notes, pen } from '#lib/server/store/contract/world';
import type { Files } from '#lib/server/store/lowdb/files';
import { FolderUnusable, StoreTooNew } from '#lib/server/store/lowdb/index';
import { encodeLine } from '#lib/server/store/lowdb/line';
import { openTestStore, testFolder } from '../contract/open';
import { systemError, watched, type Operation } from './disk';

const CHANGING: readonly Operation[] = ['write', 'truncate', 'rename', 'unlink', 'makeFolder', 'touch'];

/** A folder in which this account may read, and nothing else. */
const readOnly = (code: string): { files: Files; changes: string[] } => {
	const changes: string[] = [];
	const files = watched((operation, args) => {
		const makes = operation === 'open' && args[1] !== 'r';
		if (!makes && !CHANGING.includes(operation)) return;
		changes.push(`${operation} ${String(args[0])}`);
		throw systemError(code);
	});
	return { files, changes };
};

describe('a folder that cannot be written to', () => {
	it.each(['EACCES', 'EROFS', 'EPERM'])('(%s) is opened for reading, says so, and takes no change', async (code) => {
		const dir = await testFolder();
		const before = await openTestStore(collections, undefined, { dir });
		const kept = await pen(before).keep({ title: 'kept' });
		await before.close();
		const { files, changes } = readOnly(code);
		const told: string[] = [];
		const log = { info() {}, error() {}, warn: (_: object, message: string) => void told.push(message) };
		const store = await openTestStore(collections, undefined, { dir, files, log });
		expect(store.readOnly).toBe(true);
		expect(told.join()).toContain('for reading only');
		expect((await store.as(keeper).find(notes, kept.id)).title).toBe('kept');
		expect(await store.as(keeper).history(notes, kept.id)).toHaveLength(1);
		expect(await store.changes(0)).toHaveLength(1);
		for (let tries = 0; tries < 3; tries++) {
			await expect(pen(store).keep()).rejects.toMatchObject({ name: 'StoreUnavailable', trouble: 'read-only' });
		}
		await expect(store.erase({ by: 'administration', ground: 'asked for', refs: [] })).rejects.toThrow(StoreUnavailable);
		expect(store.health().trouble).toMatchObject({ kind: 'read-only' });
		await store.close();
		expect(changes).toHaveLength(1);
		const again = await openTestStore(collections, undefined, { dir });
		expect(again.readOnly).toBe(false);
		expect((await pen(again).keep()).version).toBe(1);
	});
});

describe('a folder that is not as it should be', () => {
	const open = (dir: string) => openTestStore(collections, undefined, { dir });

	it('is made when only its own name is missing', async () => {
		const dir = `${await testFolder()}/data`;
		await pen(await open(dir)).keep();
		expect(await readdir(dir)).toContain('journal-000001.jsonl');
	});

	it('is refused in plain words when its parent is missing, or it is a file, or a link that leads nowhere', async () => {
		const dir = await testFolder();
		await writeFile(`${dir}/file`, 'something else');
		await symlink(`${dir}/unmounted`, `${dir}/link`);
		await expect(open(`${dir}/missing/data`)).rejects.toThrow('Is its disk mounted?');
		await expect(open(`${dir}/file`)).rejects.toThrow('that is a file');
		await expect(open(`${dir}/file/data`)).rejects.toThrow(FolderUnusable);
		await expect(open(`${dir}/link`)).rejects.toThrow(FolderUnusable);
		expect(await readFile(`${dir}/file`, 'utf8')).toBe('something else');
		expect((await readdir(dir)).sort()).toEqual(['file', 'link']);
	});

	it('that is taken away while the store is open ends writing, is not made again, and is taken up when it is back', async () => {
		const parent = await testFolder();
		const dir = `${parent}/data`;
		const store = await open(dir);
		const before = await pen(store).keep({ title: 'before' });
		await rename(dir, `${parent}/away`);
		await expect(pen(store).keep()).rejects.toThrow('no longer where it was');
		expect(store.health().trouble?.kind).toBe('failed');
		expect((await store.as(keeper).find(notes, before.id)).title).toBe('before');
		expect(await readdir(parent)).toEqual(['away']);
		await mkdir(dir);
		await expect(pen(store).keep()).rejects.toThrow('no longer where it was');
		expect(await readdir(dir)).toEqual([]);
		await rm(dir, { recursive: true });
		await rename(`${parent}/away`, dir);
		await pen(store).keep({ title: 'after' });
		await store.close();
		expect((await (await open(dir)).as(keeper).list(notes)).items.map((each) => each.title).sort()).toEqual(['after', 'before']);
	});

	it('with other files in it keeps them', async () => {
		const dir = await testFolder();
		await writeFile(`${dir}/secret`, 'x');
		await mkdir(`${dir}/blobs`);
		await pen(await open(dir)).keep();
		expect(await readdir(dir)).toEqual(expect.arrayContaining(['blobs', 'secret']));
	});
});

describe('a workspace of a newer Grove', () => {
	const contents = async (dir: string): Promise<Record<string, string>> =>
		Object.fromEntries(
			await Promise.all((await readdir(dir)).map(async (name) => [name, await readFile(`${dir}/${name}`, 'latin1')] as const))
		);

	it.each([
		['in its format', { grove: 'workspace', format: 3, shapes: {} }, 'format 3'],
		['in the shape of a kind', { grove: 'workspace', format: 1, shapes: { note: 2 } }, 'note in version 2']
	])('%s is refused, and nothing in it is changed', async (_, manifest, what) => {
		const dir = await testFolder();
		const store = await openTestStore(collections, undefined, { dir });
		await pen(store).keep();
		await store.close();
		await writeFile(`${dir}/manifest.jsonl`, encodeLine(JSON.stringify(manifest)));
		const before = await contents(dir);
		const refused = await openTestStore(collections, undefined, { dir }).catch((error: unknown) => error);
		expect(refused).toBeInstanceOf(StoreTooNew);
		expect(String(refused)).toContain(what);
		expect(await contents(dir)).toEqual(before);
	});
});

describe('a workspace brought in by half', () => {
	it('is empty ground again at the next start', async () => {
		const from = await openTestStore(collections);
		for (let at = 0; at < 3; at++) await pen(from).keep();
		const dir = await testFolder();
		const to = await openTestStore(collections, undefined, { dir });
		const { commits } = await from.exportAll();
		const broken = async function* () {
			for await (const commit of commits) {
				yield commit;
				if (commit.n === 2) throw systemError('EIO');
			}
		};
		await expect(to.importAll(broken())).rejects.toThrow('EIO');
		await expect(pen(to).keep()).rejects.toThrow('by half');
		await to.close();
		const again = await openTestStore(collections, undefined, { dir });
		expect((await again.as(keeper).list(notes)).items).toEqual([]);
		await again.importAll((await from.exportAll()).commits);
		expect((await again.as(keeper).list(notes)).items).toHaveLength(3);
	});
});
