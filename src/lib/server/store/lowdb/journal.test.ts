import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { create, remove } from '#lib/domain/shared/context';
import { newId } from '#lib/domain/shared/ids';
import { collections, keeper, note, notes, pen } from '../contract/world';
import { diskFiles, type Files } from './files';
import { openTestStore, testFolder } from '#tests/contract/open';

const MEGABYTE = 'a line of text '.repeat(70_000);

it('goes on in a new part when one is full, writes snapshots by itself, and reads all of it again', async () => {
	const dir = await testFolder();
	const store = await openTestStore(collections, undefined, { dir });
	const { keep, alter } = pen(store);
	const first = await keep({ title: 'first', text: MEGABYTE });
	for (let rank = 0; rank < 20; rank++) await keep({ rank, text: MEGABYTE });
	const changed = await alter(first, { title: 'changed', text: '' });
	const isWritten = async () => (await readFile(`${dir}/snapshot.jsonl`, 'utf8')).includes('"record":"note/');
	await expect.poll(isWritten).toBe(true);
	await store.close();
	const names = await readdir(dir);
	expect(names.filter((name) => name.startsWith('journal-')).length).toBeGreaterThanOrEqual(3);
	expect(names.filter((name) => name.endsWith('.new'))).toEqual([]);
	const again = await openTestStore(collections, undefined, { dir });
	expect(again.health().damage).toEqual([]);
	expect(await again.as(keeper).find(notes, first.id)).toEqual(changed);
	expect((await again.as(keeper).history(notes, first.id)).map((each) => each.value.title)).toEqual(['changed', 'first']);
	expect((await again.changes(20)).map((each) => each.sequence)).toEqual([21, 22]);
	expect(await again.verify()).toEqual([]);
});

it('takes commits while a snapshot is written, and has them all afterwards', async () => {
	const dir = await testFolder();
	const store = await openTestStore(collections, undefined, { dir });
	const { keep, alter } = pen(store);
	const seen = await Promise.all(Array.from({ length: 50 }, (_, rank) => keep({ rank, text: 'x'.repeat(20_000) })));
	const snapshot = store.snapshot();
	await Promise.all(seen.map((each, rank) => alter(each, { rank: rank + 100 })));
	const late = await keep({ title: 'late' });
	await snapshot;
	await store.close();
	const again = await openTestStore(collections, undefined, { dir });
	const ranks = (await again.as(keeper).list(notes, { where: { rank: { from: 100 } }, limit: 200 })).items;
	expect(ranks).toHaveLength(50);
	for (const each of ranks) expect(await again.as(keeper).history(notes, each.id)).toHaveLength(2);
	expect((await again.as(keeper).find(notes, late.id)).title).toBe('late');
});

it('keeps a record whole that is restored between two slices of a snapshot', async () => {
	const dir = await testFolder();
	const { files, between, goOn } = heldSnapshots();
	const store = await openTestStore(collections, undefined, { dir, files });
	const { keep, commit, drop, restore } = pen(store);
	const many = Array.from({ length: 3_000 }, () => newId());
	await commit(many.map((id) => create(notes, id, note())));
	await commit(many.map((id) => remove(notes, { id, version: 1 })));
	const late = await keep({ title: 'late' });
	const version = await drop(late);
	const snapshot = store.snapshot();
	await between;
	await restore(late.id, version);
	goOn();
	await snapshot;
	await store.close();
	const again = await openTestStore(collections, undefined, { dir });
	expect(again.health().damage).toEqual([]);
	expect((await again.as(keeper).history(notes, late.id)).map((each) => each.verb)).toEqual(['restore', 'keep']);
});

/** A disk that holds up the first snapshot before its second slice until it may go on; `between` tells when it does. */
function heldSnapshots() {
	const { promise: between, resolve: isBetween } = Promise.withResolvers<void>();
	const { promise: mayGoOn, resolve: goOn } = Promise.withResolvers<void>();
	const slices = new Map<number, number>();
	const files: Files = {
		...diskFiles,
		async open(path, flags) {
			const file = await diskFiles.open(path, flags);
			if (path.endsWith('snapshot.jsonl.new')) slices.set(file, 0);
			else slices.delete(file);
			return file;
		},
		async write(file, bytes, position) {
			const before = slices.get(file);
			if (before !== undefined) slices.set(file, before + 1);
			if (before === 1) {
				isBetween();
				await mayGoOn;
			}
			return diskFiles.write(file, bytes, position);
		}
	};
	return { files, between, goOn };
}
