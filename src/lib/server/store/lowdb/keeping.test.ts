import { readdir, readFile, stat } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { change, create, type Store } from '#lib/domain/shared/context';
import { newId, ref, type Id } from '#lib/domain/shared/ids';
import { openTestStore, testFolder } from '#tests/contract/open';
import { ada, collections, note, notes, pen, person } from '../contract/world';
import { segmentName } from './segment';

/** Rewords a record, and forgets what it said before. */
async function rewordAlone(store: Store, id: Id, text: string): Promise<void> {
	const seen = await store.as(person(ada, 'staff')).find(notes, id);
	await pen(store).commit([change(notes, seen, { text })]);
	const earlier = [{ ...ref(notes.kind, id), version: seen.version + 1 }];
	await store.erase({ by: 'retention', ground: 'as a rule', refs: [], earlier });
}
const file = async (dir: string, number: number) => (await stat(`${dir}/${segmentName(number)}`)).ino;
async function isHeld(dir: string, text: string): Promise<boolean> {
	const names = (await readdir(dir)).filter((name) => name.endsWith('.jsonl'));
	return (await Promise.all(names.map((name) => readFile(`${dir}/${name}`, 'utf8')))).some((held) => held.includes(text));
}

test('forgetting writes the files anew that hold the wording, and leaves those alone that held an earlier one', async () => {
	const dir = await testFolder();
	const store = await openTestStore(collections, undefined, { dir });
	const id = newId();
	await pen(store).commit([create(notes, id, note({ text: 'zq-first', readers: ['staff'] }))]);
	const whole = await file(dir, 1);
	await rewordAlone(store, id, 'zq-second');
	const forgotten = await file(dir, 1);
	expect(forgotten).not.toBe(whole);
	await rewordAlone(store, id, 'zq-third');
	const again = await file(dir, 1);
	await rewordAlone(store, id, 'zq-fourth');
	await rewordAlone(store, id, 'zq-fifth');
	expect(await file(dir, 1)).toBe(again);
	for (const text of ['zq-first', 'zq-second', 'zq-third', 'zq-fourth']) expect(await isHeld(dir, text)).toBe(false);
	expect(await isHeld(dir, 'zq-fifth')).toBe(true);
	await store.close();

	const opened = await openTestStore(collections, undefined, { dir });
	const history = await opened.as(person(ada, 'staff')).history(notes, id);
	expect(history.map(({ value }) => value.text)).toEqual(['zq-fifth']);
});
