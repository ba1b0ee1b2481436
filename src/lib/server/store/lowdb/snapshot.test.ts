import { readFile, stat, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { openTestStore, testFolder } from '#tests/contract/open';
import { change } from '#lib/domain/shared/context';
import { NotFound } from '#lib/domain/shared/errors';
import { ada, collections, grace, keeper, notes, pen, person } from '../contract/world';
import { encodeLine } from './line';

const LONG = 'We wrote down what each of us had learned. '.repeat(200);
const snapshotIn = (dir: string) => readFile(`${dir}/snapshot.jsonl`, 'utf8');

/** The world's collections, with notes that count how often their readers are worked out, and may give others. */
function countingReaders(readers?: (of: string[]) => string[]) {
	const counted = { times: 0 };
	const audience: typeof notes.audience = (note, id) => {
		counted.times++;
		return readers ? (readers([...note.readers]) as never) : notes.audience(note, id);
	};
	return { counted, collections: [{ ...notes, audience }, ...collections.slice(1)] as unknown as typeof collections };
}

/** A folder with three notes in its snapshot, written by a build, closed. */
async function ground(build?: string): Promise<{ dir: string; ids: string[] }> {
	const dir = await testFolder();
	const store = await openTestStore(collections, undefined, { dir, ...(build && { build }) });
	const { keep } = pen(store);
	const kept = [
		await keep({ title: 'Long', text: LONG, tags: ['farm', 'shop'], rank: 2, handle: 'one' }),
		await keep({ title: 'Short', readers: ['staff'], rank: 1, day: '2026-05-01' }),
		await keep({ title: 'Mine', readers: [`person:${ada}`], owner: ada })
	];
	await store.snapshot();
	await store.close();
	return { dir, ids: kept.map(({ id }) => id) };
}

it('is read at the next start of the same build without working out anew who may read what', async () => {
	const { dir, ids } = await ground('one');
	const { counted, collections: of } = countingReaders();
	const store = await openTestStore(of, undefined, { dir, build: 'one' });
	expect(counted.times).toBe(0);
	const staff = store.as(person(grace, 'staff'));
	const byRank = { order: { by: 'rank', direction: 'ascending' }, where: { rank: { from: 0 } } } as const;
	expect((await staff.list(notes, byRank)).items.map(({ title }) => title)).toEqual(['Short', 'Long']);
	expect((await staff.list(notes, { where: { tags: 'shop' } })).items.map(({ text }) => text)).toEqual([LONG]);
	expect((await staff.findUnique(notes, 'handle', 'one'))?.id).toBe(ids[0]);
	expect((await store.as(person(ada)).find(notes, ids[2]!)).title).toBe('Mine');
	await expect(staff.find(notes, ids[2]!)).rejects.toThrow(NotFound);
	const seen = await staff.find(notes, ids[1]!);
	await pen(store).commit([change(notes, seen, { readers: [`person:${ada}`] })]);
	await expect(staff.find(notes, ids[1]!)).rejects.toThrow(NotFound);
});

it('gives another build the values alone, which works out for itself who may read them', async () => {
	const { dir, ids } = await ground('one');
	const { counted, collections: of } = countingReaders((readers) =>
		readers.map((each) => (each === 'staff' ? 'partners' : each))
	);
	const store = await openTestStore(of, undefined, { dir, build: 'two' });
	expect(counted.times).toBe(3);
	await expect(store.as(person(grace, 'staff')).find(notes, ids[1]!)).rejects.toThrow(NotFound);
	expect((await store.as(person(grace, 'partners')).find(notes, ids[1]!)).title).toBe('Short');
	await expect.poll(async () => (await snapshotIn(dir)).includes('"build":"two"')).toBe(true);
	await store.close();
	counted.times = 0;
	const again = await openTestStore(of, undefined, { dir, build: 'two' });
	expect(counted.times).toBe(0);
	await expect(again.as(person(grace, 'staff')).find(notes, ids[1]!)).rejects.toThrow(NotFound);
});

it('says nothing that a start would believe where no build is known', async () => {
	const { dir } = await ground();
	expect(await snapshotIn(dir)).not.toContain('derived');
	const { counted, collections: of } = countingReaders();
	const store = await openTestStore(of, undefined, { dir });
	expect(counted.times).toBe(3);
	await store.close();
});

it('holds long values as small as memory does', async () => {
	const { dir } = await ground('one');
	expect(await snapshotIn(dir)).not.toContain('each of us had learned');
	expect((await stat(`${dir}/snapshot.jsonl`)).size).toBeLessThan(LONG.length / 2);
});

it('of an older form, with long values as they are, is read whole and written anew', async () => {
	const { dir, ids } = await ground('one');
	const store = await openTestStore(collections, undefined, { dir, build: 'one' });
	const kept = await store.as(keeper).list(notes, { limit: 10 });
	await store.close();
	const lines = (await snapshotIn(dir)).split('\n').filter(Boolean);
	const older = lines.map((line) => {
		const [head, value] = line.slice(9).split('\t');
		const { form, derived, build, ...rest } = JSON.parse(head!) as Record<string, unknown>;
		if (!('record' in rest)) return JSON.stringify(rest);
		const { id, version, ...plain } = kept.items.find((each) => `note/${each.id}` === rest.record)!;
		expect([typeof form, typeof derived, build, version, id === ids[0]]).toEqual([
			id === ids[0] ? 'string' : 'undefined',
			'object',
			undefined,
			1,
			form !== undefined
		]);
		return `${JSON.stringify(rest)}\t${form ? JSON.stringify(plain) : value}`;
	});
	await writeFile(`${dir}/snapshot.jsonl`, Buffer.concat(older.map((line) => encodeLine(line))));
	expect(await snapshotIn(dir)).toContain('each of us had learned');
	const again = await openTestStore(collections, undefined, { dir, build: 'one' });
	expect(again.health().damage).toEqual([]);
	expect((await again.as(keeper).list(notes, { limit: 10 })).items).toEqual(kept.items);
	await expect.poll(() => snapshotIn(dir)).not.toContain('each of us had learned');
	await again.close();
	const third = await openTestStore(collections, undefined, { dir, build: 'one' });
	expect((await third.as(keeper).list(notes, { limit: 10 })).items).toEqual(kept.items);
});

it('with a compressed value that was cut is taken for damaged, and everything comes back from the journal', async () => {
	const { dir, ids } = await ground('one');
	const lines = (await snapshotIn(dir)).split('\n').filter(Boolean);
	const spoiled = lines.map((line) => {
		const text = line.slice(9);
		return text.includes('"form"') ? `${text.slice(0, -1)}!` : text;
	});
	await writeFile(`${dir}/snapshot.jsonl`, Buffer.concat(spoiled.map((line) => encodeLine(line))));
	const store = await openTestStore(collections, undefined, { dir, build: 'one' });
	expect((await store.as(keeper).find(notes, ids[0]!)).text).toBe(LONG);
	expect(store.health().damage).toHaveLength(1);
});
