import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { collections, keeper, notes, pen } from '../contract/world';
import { openTestStore, testFolder } from '#tests/contract/open';

const MEGABYTE = 'a line of text '.repeat(70_000);

it('goes on in a new part when one is full, writes snapshots by itself, and reads all of it again', async () => {
	const dir = await testFolder();
	const store = await openTestStore(collections, undefined, { dir });
	const { keep, alter } = pen(store);
	const first = await keep({ title: 'first', text: MEGABYTE });
	for (let rank = 0; rank < 20; rank++) await keep({ rank, text: MEGABYTE });
	const changed = await alter(first, { title: 'changed', text: '' });
	await store.close();
	const names = await readdir(dir);
	expect(names.filter((name) => name.startsWith('journal-')).length).toBeGreaterThanOrEqual(3);
	expect(names.filter((name) => name.endsWith('.new'))).toEqual([]);
	expect(await readFile(`${dir}/snapshot.jsonl`, 'utf8')).toContain(MEGABYTE);
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

it('keeps records with their whole history that are removed and restored while a snapshot is written', async () => {
	const dir = await testFolder();
	const store = await openTestStore(collections, undefined, { dir });
	const { keep, drop, restore } = pen(store);
	const seen = await Promise.all(Array.from({ length: 120 }, (_, rank) => keep({ rank, text: 'x'.repeat(20_000) })));
	const gone = new Map<string, number>();
	for (const each of seen.filter((_, at) => at % 3 === 0)) gone.set(each.id, await drop(each));
	const snapshot = store.snapshot();
	await Promise.all(
		seen.map(async (each, at) => {
			const version = gone.get(each.id);
			if (version) await restore(each.id, version);
			else if (at % 3 === 1) await restore(each.id, await drop(each));
			else await drop(each);
		})
	);
	await snapshot;
	await store.close();
	const again = await openTestStore(collections, undefined, { dir });
	expect(again.health().damage).toEqual([]);
	expect((await again.as(keeper).list(notes, { limit: 200 })).items).toHaveLength(80);
	for (const [at, { id }] of seen.entries()) {
		if (at % 3 !== 2) expect((await again.as(keeper).history(notes, id)).map((each) => each.verb)).toEqual(['restore', 'keep']);
		else expect((await pen(again).restore(id, 2)).repeated).toBe(false);
	}
});
