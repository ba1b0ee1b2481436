import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { token } from '#lib/domain/shared/audience';
import { change, create, expect as seenAs, remove, type Store } from '#lib/domain/shared/context';
import { Invalid, NotFound } from '#lib/domain/shared/errors';
import { newId, ref, type Id } from '#lib/domain/shared/ids';
import type { Reader } from '#lib/domain/shared/policy';
import { ArchiveDamaged, checkArchive, copyStore, restoreArchive, writeArchive, type Archivable } from '../archive';
import type { Forgetful } from '../forgetful';
import type { Verifiable } from '../health';
import { ada, collections, grace, keeper, notes, papers, pen, person, standingClock, world, type OpenFresh } from './world';

const staff = person(grace, 'staff');
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

export function keepingBlobs(open: OpenFresh): void {
	/** A workspace, and short ways to keep papers with files. */
	async function desk() {
		const made = await world(open);
		const { store, commit } = made;
		const keepPaper = async (files: readonly Id[], readers = ['staff' as const]) => {
			const id = newId();
			await commit([create(papers, id, { title: 'A paper', readers, files: [...files] })]);
			return store.as(keeper).find(papers, id);
		};
		const words = async (of: Store, reader: Reader, paper: Id, blob: Id): Promise<string> =>
			new TextDecoder().decode(await of.as(reader).blob(papers, paper, blob));
		return { ...made, keepPaper, words };
	}
	const empty = async () => (await open({ collections, clock: standingClock() })).store as Store & Archivable;
	const verifiable = (store: Store): Store & Verifiable => store as Store & Verifiable;
	const forgetful = (store: Store): Store & Forgetful => store as Store & Forgetful;

	it('gives a file back, byte for byte, to whoever may read a record that names it', async () => {
		const { store, keepPaper, words, reopen } = await desk();
		const bytes = Uint8Array.from({ length: 3_000_000 }, (_, at) => (at * 7) % 256);
		const [blob, other] = [await store.keepBlob(bytes), await store.keepBlob(text('the other'))];
		const paper = await keepPaper([blob, other]);
		expect(Buffer.compare(await store.as(staff).blob(papers, paper.id, blob), bytes)).toBe(0);
		expect(await words(store, staff, paper.id, other)).toBe('the other');
		expect(Buffer.compare(await (await reopen()).as(staff).blob(papers, paper.id, blob), bytes)).toBe(0);
	});

	it('keeps an empty file', async () => {
		const { store, keepPaper, words } = await desk();
		const blob = await store.keepBlob(new Uint8Array());
		expect(await words(store, staff, (await keepPaper([blob])).id, blob)).toBe('');
	});

	it('gives it to nobody else, and not by another record', async () => {
		const { store, keepPaper, words } = await desk();
		const [blob, other] = [await store.keepBlob(text('for staff')), await store.keepBlob(text('unnamed yet'))];
		const [paper, empty] = [await keepPaper([blob]), await keepPaper([])];
		await expect(words(store, person(ada), paper.id, blob)).rejects.toThrow(NotFound);
		await expect(words(store, staff, empty.id, blob)).rejects.toThrow(NotFound);
		await expect(words(store, keeper, paper.id, other)).rejects.toThrow(NotFound);
		await expect(words(store, keeper, paper.id, 'not an id')).rejects.toThrow(NotFound);
		await expect(words(store, keeper, newId(), blob)).rejects.toThrow(NotFound);
		expect(await words(store, staff, paper.id, blob)).toBe('for staff');
	});

	it('gives it as long as the current wording names it, and never by an earlier one', async () => {
		const { store, commit, keepPaper, words } = await desk();
		const [first, second] = [await store.keepBlob(text('first')), await store.keepBlob(text('second'))];
		const paper = await keepPaper([first]);
		await commit([change(papers, paper, { files: [second] })]);
		expect(await words(store, staff, paper.id, second)).toBe('second');
		await expect(words(store, keeper, paper.id, first)).rejects.toThrow(NotFound);
	});

	it('closes and opens with the readers of its record', async () => {
		const { store, commit, keepPaper, words } = await desk();
		const blob = await store.keepBlob(text('ours'));
		const paper = await keepPaper([blob]);
		await commit([change(papers, paper, { readers: [token.person(ada)] })]);
		await expect(words(store, staff, paper.id, blob)).rejects.toThrow(NotFound);
		expect(await words(store, person(ada), paper.id, blob)).toBe('ours');
	});

	it('goes and comes back with its record', async () => {
		const { store, commit, keepPaper, words, reopen } = await desk();
		const blob = await store.keepBlob(text('back again'));
		const paper = await keepPaper([blob]);
		await commit([remove(papers, paper)]);
		await expect(words(store, keeper, paper.id, blob)).rejects.toThrow(NotFound);
		expect(await forgetful(store).sweepBlobs('2027-01-01T00:00:00.000Z')).toEqual({ blobs: 0, bytes: 0 });
		const again = await reopen();
		await pen(again).commit([{ do: 'restore', of: papers, id: paper.id, version: 2 }]);
		expect(await words(again, staff, paper.id, blob)).toBe('back again');
	});

	it('refuses a record that names a file which is not there', async () => {
		const { store, keepPaper } = await desk();
		await expect(keepPaper([newId()])).rejects.toThrow(NotFound);
		await expect(keepPaper(['no id at all'])).rejects.toThrow(NotFound);
		expect((await store.as(keeper).list(papers)).items).toEqual([]);
	});

	it('opens no file to somebody who names it in a record of their own', async () => {
		const { store, commit, keepPaper } = await desk();
		const blob = await store.keepBlob(text('private'));
		const paper = await keepPaper([blob]);
		const steal = () => {
			const id = newId();
			return pen(store, grace).commit([create(papers, id, { title: 'Mine', readers: ['staff'], files: [blob] })]);
		};
		await expect(steal()).rejects.toThrow(NotFound);
		await commit([remove(papers, paper)]);
		await expect(steal()).rejects.toThrow(NotFound);
		await commit([{ do: 'restore', of: papers, id: paper.id, version: 2 }]);
		await commit([change(papers, { ...paper, version: 3 }, { files: [] })]);
		await expect(steal()).rejects.toThrow(NotFound);
	});

	it('lets a record name the file of another one that was read to decide', async () => {
		const { store, commit, keepPaper, words } = await desk();
		const blob = await store.keepBlob(text('from the draft'));
		const draft = await keepPaper([blob]);
		const [published, kept] = [newId(), newId()];
		const naming = (id: Id) => create(papers, id, { title: 'Published', readers: ['staff'], files: [blob] });
		await store.commit({
			by: grace,
			verb: 'publish',
			subject: ref('paper', published),
			changes: [naming(published)],
			expects: [seenAs(papers, draft)]
		});
		await commit([remove(papers, draft), naming(kept)]);
		for (const id of [published, kept]) expect(await words(store, staff, id, blob)).toBe('from the draft');
	});

	it('gives a file to one of two who name it at the same moment', async () => {
		const { store, keepPaper } = await desk();
		const blob = await store.keepBlob(text('once'));
		const tries = await Promise.allSettled([keepPaper([blob]), keepPaper([blob])]);
		expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	});

	it('leaves a file unnamed where the commit that names it is refused', async () => {
		const { store, commit, keep, alter, keepPaper, words } = await desk();
		const blob = await store.keepBlob(text('in the end'));
		const seen = await keep();
		await alter(seen, { title: 'changed meanwhile' });
		const paper = create(papers, newId(), { title: 'A paper', readers: ['staff'], files: [blob] });
		await expect(commit([paper, remove(notes, seen)])).rejects.toThrow('changed this');
		expect(await words(store, staff, (await keepPaper([blob])).id, blob)).toBe('in the end');
	});

	it('sweeps what no record named within a day, and what none names any more', async () => {
		const { store, clock, commit, keepPaper, words } = await desk();
		const [named, dropped, old] = [
			await store.keepBlob(text('named')),
			await store.keepBlob(text('dropped')),
			await store.keepBlob(text('old'))
		];
		const paper = await keepPaper([named, dropped]);
		await commit([change(papers, paper, { files: [named] })]);
		clock.set('2026-05-15T09:00:00.000Z');
		const young = await store.keepBlob(text('young'));
		expect(await forgetful(store).sweepBlobs('2026-05-14T09:00:00.000Z')).toEqual({ blobs: 2, bytes: 10 });
		expect(await words(store, staff, paper.id, named)).toBe('named');
		await expect(keepPaper([old])).rejects.toThrow(NotFound);
		expect(await words(store, staff, (await keepPaper([young])).id, young)).toBe('young');
		expect(await forgetful(store).sweepBlobs('2026-05-16T09:00:00.000Z')).toEqual({ blobs: 0, bytes: 0 });
	});

	it('forgets the bytes of a record that is erased, and keeps those that another record names', async () => {
		const { store, commit, keepPaper, words, reopen } = await desk();
		const [only, shared] = [await store.keepBlob(text('only here')), await store.keepBlob(text('shared'))];
		const paper = await keepPaper([only, shared]);
		const other = newId();
		await commit([create(papers, other, { title: 'Other', readers: ['staff'], files: [shared] }), change(papers, paper, {})]);
		await store.erase({ by: 'administration', ground: 'asked for', refs: [ref('paper', paper.id)] });
		for (const again of [false, true]) {
			const each = again ? await reopen() : store;
			expect(await words(each, staff, other, shared)).toBe('shared');
			expect(await forgetful(each).sweepBlobs('2027-01-01T00:00:00.000Z')).toEqual({ blobs: 0, bytes: 0 });
		}
	});

	it('refuses a file that is too large, in plain words', async () => {
		const { store } = await desk();
		const tooLarge = store.keepBlob(new Uint8Array((25 << 20) + 1));
		await expect(tooLarge).rejects.toThrow(Invalid);
		await expect(tooLarge).rejects.toThrow('at most 25 MB');
	});
	it('takes files as long as there is room for them all, however many come at once', async () => {
		const { store } = await open({ collections, clock: standingClock(), blobRoom: 10 });
		const tries = await Promise.allSettled(Array.from({ length: 5 }, () => store.keepBlob(text('four'))));
		expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
		await expect(store.keepBlob(text('four'))).rejects.toThrow('There is no room left for files in this workspace.');
		await forgetful(store).sweepBlobs('2026-05-14T09:00:00.000Z');
		expect(await store.keepBlob(text('ten bytes!'))).toHaveLength(26);
	});

	it('takes files along in a backup and in a move, also of removed records, and no others', async () => {
		const { store, clock, commit, keepPaper, words } = await desk();
		const from = store as Store & Archivable;
		const bytes = Uint8Array.from({ length: 2_000_000 }, (_, at) => (at * 31) % 251);
		const kept = [
			await store.keepBlob(bytes),
			await store.keepBlob(text('removed')),
			await store.keepBlob(text('erased'))
		] as const;
		const [left, unnamed] = [await store.keepBlob(text('dropped')), await store.keepBlob(text('unnamed'))];
		const paper = await keepPaper([kept[0], left]);
		const [removed, erased] = [await keepPaper([kept[1]]), await keepPaper([kept[2]])];
		await commit([change(papers, paper, { files: [kept[0]] })]);
		await commit([remove(papers, removed)]);
		const folder = await mkdtemp(join(tmpdir(), 'grove-files-'));
		onTestFinished(() => rm(folder, { recursive: true, force: true }));
		const file = join(folder, 'backup.grove');
		const made = await writeArchive(from, file, collections, clock.now());
		expect(made).toMatchObject({ files: { blobs: 3, bytes: 2_000_013 }, unreadable: [] });
		expect(await checkArchive(file, collections)).toMatchObject({ files: made.files, unreadable: [] });
		const [restored, moved] = [await empty(), await empty()];
		await restoreArchive(restored, file, collections, [ref('paper', erased.id)]);
		await copyStore(from, moved);
		for (const to of [restored, moved]) {
			expect(Buffer.compare(await to.as(staff).blob(papers, paper.id, kept[0]), bytes)).toBe(0);
			await expect(words(to, keeper, paper.id, left)).rejects.toThrow(NotFound);
			await expect(words(to, keeper, paper.id, unnamed)).rejects.toThrow(NotFound);
			await pen(to).commit([{ do: 'restore', of: papers, id: removed.id, version: 2 }]);
			expect(await words(to, staff, removed.id, kept[1])).toBe('removed');
			expect(await verifiable(to).verify()).toEqual([]);
			expect(await forgetful(to).sweepBlobs('2027-01-01T00:00:00.000Z')).toEqual({ blobs: 0, bytes: 0 });
		}
		expect(await words(moved, staff, erased.id, kept[2])).toBe('erased');
		await expect(words(restored, keeper, erased.id, kept[2])).rejects.toThrow(NotFound);
	});

	it('refuses a backup in which a file was changed', async () => {
		const { store, clock, keepPaper } = await desk();
		await keepPaper([await store.keepBlob(text('as it was written'))]);
		const folder = await mkdtemp(join(tmpdir(), 'grove-files-'));
		onTestFinished(() => rm(folder, { recursive: true, force: true }));
		const file = join(folder, 'backup.grove');
		await writeArchive(store as Store & Archivable, file, collections, clock.now());
		const said = gunzipSync(await readFile(file)).toString('utf8');
		const lines = said.trimEnd().split('\n').slice(0, -1);
		const changed = lines.map((line) =>
			line.startsWith('{"piece"') ? JSON.stringify({ piece: btoa('as I would have it') }) : line
		);
		const elsewhere = lines.map((line) => line.replace(/("blob":\{"id":")\w+/, '$1../../elsewhere'));
		for (const wrong of [
			elsewhere,
			changed,
			lines.filter((line) => !line.startsWith('{"piece"')),
			lines.filter((line) => !/"(piece|blob)":/.test(line))
		]) {
			const body = wrong.map((line) => `${line}\n`).join('');
			const end = { lines: wrong.length, sha256: createHash('sha256').update(body).digest('hex') };
			await writeFile(file, gzipSync(`${body}${JSON.stringify({ end })}\n`));
			await expect(restoreArchive(await empty(), file, collections)).rejects.toThrow(ArchiveDamaged);
		}
	});
}
