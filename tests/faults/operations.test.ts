import { readdir, readFile, rm } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { create } from '#lib/domain/shared/context';
import { StoreUnavailable } from '#lib/domain/shared/errors';
import { newId, ref, type Id } from '#lib/domain/shared/ids';
import { ada, collections, keeper, notes, papers, pen, person, standingClock } from '#lib/server/store/contract/world';
import type { LowdbOptions, LowdbStore } from '#lib/server/store/lowdb/index';
import { openTestStore, testFolder } from '../contract/open';
import { failingAt, limitedDisk, shortWrites, systemError, watched } from './disk';

const open = (dir: string, files?: LowdbOptions['files']): Promise<LowdbStore> =>
	openTestStore(collections, standingClock(), { dir, ...(files && { files }) });

describe('when any one operation on a file fails', () => {
	it.each(['EIO', 'ENOSPC'])(
		'with %s, the change is refused, nothing acknowledged is lost and nothing is half there',
		async (code) => {
			for (let at = 1; ; at++) {
				const dir = await testFolder();
				const failing = failingAt(at, code);
				const done = await work(dir, failing.files);
				await check(dir, done, `${code} in operation ${at}, ${failing.failed()}`);
				if (failing.failed() === null) break;
				expect(at).toBeLessThan(300);
			}
		}
	);

	it('the next change is taken, unless a sync failed: then nothing is written until the store is opened again', async () => {
		for (const [operation, code, goesOn] of [
			['write', 'EIO', true],
			['write', 'ENOSPC', true],
			['sync', 'ENOSPC', true],
			['sync', 'EIO', false]
		] as const) {
			let armed = false;
			const files = watched((each) => {
				if (!armed || each !== operation) return;
				armed = false;
				throw systemError(code);
			});
			const dir = await testFolder();
			const store = await open(dir, files);
			const { keep } = pen(store);
			const before = await keep({ title: 'before' });
			armed = true;
			const refused = await keep({ title: 'refused' }).catch((error: unknown) => error);
			expect(refused).toBeInstanceOf(StoreUnavailable);
			expect((refused as StoreUnavailable).trouble).toBe(code === 'ENOSPC' ? 'disk-full' : 'failed');
			expect((await store.as(keeper).find(notes, before.id)).title).toBe('before');
			expect(store.health().trouble?.kind).toBe(code === 'ENOSPC' ? 'disk-full' : 'failed');
			const next = await keep({ title: 'next' }).catch(() => null);
			expect(next !== null, `${operation} ${code}`).toBe(goesOn);
			expect(store.health().trouble === null).toBe(goesOn);
			await store.close();
			const titles = (await (await open(dir)).as(keeper).list(notes)).items.map((each) => each.title);
			expect(titles).toContain('before');
			if (goesOn) expect(titles.sort()).toEqual(['before', 'next']);
		}
	});

	it('all commits that share the failed write are refused, and each may be tried again', async () => {
		let armed = false;
		const store = await open(
			await testFolder(),
			watched((operation) => {
				if (!armed || operation !== 'write') return;
				armed = false;
				throw systemError('EIO');
			})
		);
		const { keep } = pen(store);
		armed = true;
		const tries = await Promise.allSettled(Array.from({ length: 5 }, (_, at) => keep({ handle: `h${at}` })));
		expect(tries.every((each) => each.status === 'rejected')).toBe(true);
		await Promise.all(Array.from({ length: 5 }, (_, at) => keep({ handle: `h${at}` })));
		expect((await store.as(keeper).list(notes)).items).toHaveLength(5);
	});
});

describe('when the disk is full', () => {
	it('says so, keeps reading, truncates nothing, and goes on by itself when there is room', async () => {
		const dir = await testFolder();
		const disk = limitedDisk(6_000);
		const store = await open(dir, disk.files);
		const { keep } = pen(store);
		const kept: Id[] = [];
		let refused: unknown = null;
		while (refused === null)
			await keep({ text: 'x'.repeat(500) }).then(
				({ id }) => kept.push(id),
				(error: unknown) => (refused = error)
			);
		expect(refused).toMatchObject({ trouble: 'disk-full', message: expect.stringContaining('disk is full') });
		await expect(keep()).rejects.toMatchObject({ trouble: 'disk-full' });
		for (const id of kept) expect((await store.as(keeper).find(notes, id)).text).toHaveLength(500);
		expect(await store.as(keeper).history(notes, kept[0]!)).toHaveLength(1);
		await expect(store.keepBlob(new Uint8Array(20_000))).rejects.toMatchObject({ trouble: 'disk-full' });
		expect(store.health().blobs).toEqual({ blobs: 0, bytes: 0 });
		expect(await readdir(`${dir}/blobs`)).toEqual([]);
		disk.free(100_000);
		await store.keepBlob(new Uint8Array(20_000));
		kept.push((await keep()).id);
		expect(store.health().trouble).toBeNull();
		await store.close();
		const again = await open(dir);
		expect(new Set((await again.as(keeper).list(notes)).items.map(({ id }) => id))).toEqual(new Set(kept));
		expect(again.health().damage).toEqual([]);
	});
});

describe('when the disk', () => {
	it('takes a few bytes at a time, everything is written all the same', async () => {
		const dir = await testFolder();
		const done = await work(dir, shortWrites);
		expect(done.failed).toEqual([]);
		await check(dir, done, 'short writes');
	});

	it('is slow, others go on reading meanwhile', async () => {
		const disk: { ready?: Promise<void> } = {};
		const store = await open(
			await testFolder(),
			watched(async (operation) => {
				if (operation === 'sync') await disk.ready;
			})
		);
		const { keep } = pen(store);
		const seen = await keep({ title: 'before' });
		const { promise, resolve: goOn } = Promise.withResolvers<void>();
		disk.ready = promise;
		const writing = keep({ title: 'slow' });
		expect((await store.as(person(ada, 'staff')).find(notes, seen.id)).title).toBe('before');
		expect((await store.as(keeper).list(notes)).items).toHaveLength(1);
		goOn();
		await writing;
		expect((await store.as(keeper).list(notes)).items).toHaveLength(2);
	});
});

interface Done {
	/** Titles by id as they were acknowledged last. */
	readonly titles: Map<Id, string>;
	/** What was tried on them without an acknowledgement. */
	readonly tried: Map<Id, string | null>;
	/** Papers that were acknowledged, by id, with the file that each names. */
	readonly papers: Map<Id, Id>;
	erased: boolean;
	readonly failed: unknown[];
}

/** A day of the store in short: records kept, changed, removed and erased, and a snapshot; failures are noted and work goes on. */
async function work(dir: string, files: LowdbOptions['files']): Promise<Done> {
	const done: Done = { titles: new Map(), tried: new Map(), papers: new Map(), erased: false, failed: [] };
	const attempt = async <T>(task: () => Promise<T>): Promise<T | null> =>
		task().catch((error: unknown) => (done.failed.push(error), null));
	const store = await attempt(() => open(dir, files));
	if (!store) return done;
	const { keep, alter, drop, commit } = pen(store);
	const kept = [];
	for (const title of ['one', 'two', 'three']) {
		const note = await attempt(() => keep({ title }));
		if (note) done.titles.set(note.id, title);
		kept.push(note);
	}
	const keepPaper = async (): Promise<{ id: Id; files: Id[] }> => {
		const paper = { id: newId(), files: [await store.keepBlob(Buffer.from('bytes of a file'))] };
		await commit([create(papers, paper.id, { title: 'A paper', readers: ['staff'], files: paper.files })]);
		return paper;
	};
	const filed = [await attempt(keepPaper), await attempt(keepPaper)] as const;
	for (const paper of filed) if (paper) done.papers.set(paper.id, paper.files[0]!);
	const [one, two, three] = kept;
	if (one) {
		done.tried.set(one.id, 'one changed');
		if (await attempt(() => alter(one, { title: 'one changed' }))) done.titles.set(one.id, 'one changed');
	}
	await attempt(() => store.snapshot());
	if (two) {
		done.tried.set(two.id, null);
		if (await attempt(() => drop(two))) done.titles.delete(two.id);
	}
	const [, second] = filed;
	if (second) done.papers.delete(second.id);
	if (three) {
		done.tried.set(three.id, null);
		done.erased =
			(await attempt(() =>
				store
					.erase({
						by: 'administration',
						ground: 'asked',
						refs: [ref('note', three.id), ...(second ? [ref('paper', second.id)] : [])],
						earlier: one ? [{ ...ref('note', one.id), version: 2 }] : []
					})
					.then(() => true)
			)) ?? false;
		if (done.erased) done.titles.delete(three.id);
	}
	await attempt(() => store.sweepBlobs('2026-05-14T09:00:00.000Z'));
	const last = await attempt(() => keep({ title: 'last' }));
	if (last) done.titles.set(last.id, 'last');
	for (const error of done.failed) expect(error).toBeInstanceOf(Error);
	await attempt(() => store.close());
	return done;
}

/** Opens the folder on a sound disk: all that was acknowledged is there, and of the rest only whole records. */
async function check(dir: string, done: Done, what: string): Promise<void> {
	// The process that wrote is gone, though in this test it is the same one.
	await rm(`${dir}/lock`, { force: true });
	const store = await open(dir);
	const found = new Map((await store.as(keeper).list(notes)).items.map(({ id, title }) => [id, title]));
	for (const [id, title] of done.titles) {
		const tried = done.tried.get(id);
		if (tried === undefined) expect(found.get(id), what).toBe(title);
		else expect([title, tried ?? undefined], what).toContain(found.get(id));
	}
	for (const [id, title] of found) {
		expect(['one', 'two', 'three', 'one changed', 'last'], what).toContain(title);
		expect(await store.as(keeper).history(notes, id), what).not.toHaveLength(0);
	}
	expect(store.health().damage, what).toEqual([]);
	for (const [id, blob] of done.papers)
		expect(new TextDecoder().decode(await store.as(keeper).blob(papers, id, blob)), what).toBe('bytes of a file');
	await pen(store).keep({ title: 'goes on' });
	await store.sweepBlobs('2026-05-16T09:00:00.000Z');
	const files = (await store.as(keeper).list(papers)).items.flatMap((each) => each.files);
	expect(new Set(await readdir(`${dir}/blobs`).catch(() => [])), what).toEqual(new Set(files));
	expect(store.health().blobs, what).toEqual({ blobs: files.length, bytes: 15 * files.length });
	await store.close();
	if (!done.erased) return;
	expect(files.length, what).toBe(done.papers.size);
	const changed = [...done.titles.values()].includes('one changed');
	for (const name of (await readdir(dir)).filter((each) => each !== 'blobs')) {
		const text = await readFile(`${dir}/${name}`, 'utf8');
		expect(text, `${what}: ${name}`).not.toContain('"three"');
		if (changed) expect(text, `${what}: ${name}`).not.toContain('"one"');
	}
}
