import { afterEach, beforeEach, expect, test } from 'vitest';
import { attachFile, waitingFor } from '#lib/domain/attachments';
import {
	attachToPractice,
	copyOfOwn,
	formsOfWorkspace,
	offerPractice,
	readOwnFile,
	withdrawPractice
} from '#lib/domain/practices';
import { NotFound } from '#lib/domain/shared/errors';
import type { Id } from '#lib/domain/shared/ids';
import { takeAway } from '#lib/domain/taking-away';
import { practiceOfFile } from '#lib/server/practices';
import { CASE, openPracticeWorld, type PracticeWorld } from '#tests/practice-world';
import type { CastName } from '#tests/world';
import { practiceFiles, practicesInPlaces } from './own-practices';

let world: PracticeWorld;
beforeEach(async () => {
	world = await openPracticeWorld();
});
afterEach(() => world.close());

/** What somebody takes away of practices: the names of the files, with what stands in each. */
async function taken(who: CastName): Promise<ReadonlyMap<string, string>> {
	const ctx = await world.as(who);
	const files = new Map<string, string>();
	for await (const { name, bytes } of practiceFiles(ctx, practicesInPlaces((await takeAway(ctx)).practices)))
		files.set(name, new TextDecoder().decode(bytes as Uint8Array));
	return files;
}
async function attach(who: CastName, id: Id, said: string): Promise<Id> {
	const bytes = new TextEncoder().encode(said);
	const { blob } = await attachFile(await world.as(who), id, { name: 'list.txt', type: 'text/plain', bytes, pixels: null });
	const ctx = await world.as(who);
	await attachToPractice(ctx, id, { files: (await waitingFor(ctx, id)).map((each) => each.id) });
	return blob;
}

test('somebody takes the practices they keep, published or not, with their files, and nothing that others keep', async () => {
	const draft = await world.draft('Eve', { ...CASE, title: { text: 'A draft: buses/trams?' } });
	const published = await world.draft('Eve');
	await attach('Eve', draft, 'The list of the draft');
	await attach('Eve', published, 'The list of the other');
	await offerPractice(await world.as('Eve'), published);
	await world.publish(published);
	await world.draft('Ada', { ...CASE, title: { text: 'Hers alone' } });
	const files = await taken('Eve');
	expect([...files.keys()].sort()).toEqual([
		'files of practices/A bus timetable drawn by hand list.txt',
		'files of practices/A draft buses trams list.txt',
		'practices/A bus timetable drawn by hand.json',
		'practices/A bus timetable drawn by hand.md',
		'practices/A draft buses trams.json',
		'practices/A draft buses trams.md'
	]);
	expect(files.get('files of practices/A draft buses trams list.txt')).toBe('The list of the draft');
	expect(files.get('practices/A draft buses trams.md')).toContain('A draft, published nowhere.');
	expect(JSON.parse(files.get('practices/A bus timetable drawn by hand.json')!)).toMatchObject({
		published: { readers: 'public' },
		files: [{ name: 'list.txt', address: 'files of practices/A bus timetable drawn by hand list.txt' }]
	});
	expect([...(await taken('Ada')).keys()]).toEqual(['practices/Hers alone.json', 'practices/Hers alone.md']);
	// Those who read it and do not keep it take nothing of it: coordinators neither.
	expect(await taken('Dina')).toEqual(new Map());
});

test('what was taken away comes back in with the same words', async () => {
	await world.draft('Eve');
	const [[name, json]] = [...(await taken('Eve'))] as [[string, string]];
	const { forms } = await formsOfWorkspace(await world.as('Ada'));
	const { reading } = await practiceOfFile(new TextEncoder().encode(json), name, forms, 'a test');
	expect(reading.template).toBe('what-worked');
	const said = JSON.stringify(reading.sections);
	for (const words of ['A bus timetable drawn by hand', 'Two people missed', 'Nobody was late', 'New starters who travel alone'])
		expect(said).toContain(words);
	expect(reading.unplaced).toEqual([]);
});

test('whoever has not agreed to be shown stays in Grove; whoever has is named', async () => {
	const contact = { role: 'Manager', body: 'Harbour College', name: 'Noor Field', reach: '01632 960 111' };
	const id = await world.draft('Eve', {
		...CASE,
		contact: { contact: { ...contact, consent: false }, inShort: 'Noor, upstairs' }
	});
	const all = async () => [...(await taken('Eve')).values()].join('\n');
	expect(await all()).toContain('Harbour College');
	expect(await all()).not.toMatch(/Noor|01632/);
	await world.revise('Eve', id, { answers: { contact: { contact: { ...contact, consent: true } } } });
	expect(await all()).toMatch(/Noor Field[\s\S]*01632/);
});

test('a practice of somebody else opens to nobody by this way, nor does a file of one', async () => {
	const id = await world.draft('Eve');
	const blob = await attach('Eve', id, 'The list');
	await offerPractice(await world.as('Eve'), id);
	// Dina reads it as a coordinator; it is not hers.
	for (const who of ['Ada', 'Dina', 'Farid'] as const) {
		await expect(copyOfOwn(await world.as(who), id)).rejects.toBeInstanceOf(NotFound);
		await expect(readOwnFile(await world.as(who), id, blob)).rejects.toBeInstanceOf(NotFound);
	}
	expect((await copyOfOwn(await world.as('Eve'), id)).title).toBe('A bus timetable drawn by hand');
});

test('one that was withdrawn is taken too, two of one name stand side by side', async () => {
	const id = await world.published();
	await withdrawPractice(await world.as('Dina'), id, { reason: 'Out of date.' });
	await world.draft('Eve');
	const files = await taken('Eve');
	expect([...files.keys()].filter((name) => name.endsWith('.md')).sort()).toEqual([
		'practices/A bus timetable drawn by hand (2).md',
		'practices/A bus timetable drawn by hand.md'
	]);
	expect([...files.values()].join('\n')).toContain('Withdrawn from the library.');
});
