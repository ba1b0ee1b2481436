import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { openWorld, type CastName, type World } from '#tests/world';
import { attachFile } from '../attachments';
import { appointSupervisor, describeReaders } from '../people';
import { Conflict, Forbidden, NotFound } from '../shared/errors';
import { newId, type Id } from '../shared/ids';
import { noteTraining, noteTrainingWish, openTraining, trainingPage } from '../training-log';
import {
	askedForNewSupervisor,
	changeEntry,
	changeEntryWish,
	entryForm,
	entryHistory,
	entryPage,
	keepEntry,
	keepEntryWish,
	keepFromNewSupervisor,
	openToNewSupervisor,
	openToSupervisor,
	shareWithSupervisor,
	takeBackFromSupervisor,
	timeline
} from '.';

let world: World;
let entry: Id;
beforeEach(async () => {
	world = await openWorld();
	entry = await keep('supervisor');
});
afterEach(() => world.close());

const keep = async (readers: 'me' | 'supervisor') =>
	keepEntry(await world.as('Ada'), v.parse(keepEntryWish, { text: 'He closed the folder at the word “hours”.', readers }));
const appoint = async (supervisor: CastName | null, by: CastName = 'Dina') =>
	appointSupervisor(await world.as(by), {
		supervisee: world.ids.Ada,
		supervisor: supervisor && world.ids[supervisor],
		from: '2026-05-14'
	});
const reads = async (who: CastName, id = entry) => entryPage(await world.as(who), id).then(() => true);
const cannotReadIt = async (who: CastName, id: Id) => expect(reads(who, id)).rejects.toBeInstanceOf(NotFound);
const cannotRead = (who: CastName) => cannotReadIt(who, entry);
/** An entry of Ada's with a file, opened to Farid once she saw what is in it. */
async function openWithFile(): Promise<Id> {
	const form = newId();
	const plan = { name: 'plan.txt', type: 'text/plain', bytes: new TextEncoder().encode('The plan'), pixels: null };
	await attachFile(await world.as('Ada'), form, plan);
	const id = await keepEntry(await world.as('Ada'), v.parse(keepEntryWish, { text: 'With a plan.', draft: form }));
	await shareWithSupervisor(await world.as('Ada'), id);
	return id;
}

describe('a training opened to the supervisor', () => {
	test.each([true, false])('waits with the entries for the same answer, here %s', async (lets) => {
		const ada = await world.as('Ada');
		const id = await noteTraining(ada, v.parse(noteTrainingWish, { title: 'Better-off sums', day: '2026-05-12', hours: 3 }));
		await openTraining(ada, id);
		await takeBackFromSupervisor(ada, entry);
		expect(await askedForNewSupervisor(await world.as('Ada'))).toBeNull();
		await appoint('Ben');
		expect(await askedForNewSupervisor(await world.as('Ada'))).toMatchObject({ name: 'Ben', entries: 0, trainings: 1 });
		const answer = lets ? openToNewSupervisor : keepFromNewSupervisor;
		await answer(await world.as('Ada'), { supervisor: world.ids.Ben });
		expect(await askedForNewSupervisor(await world.as('Ada'))).toBeNull();
		const bens = trainingPage(await world.as('Ben'), id);
		await (lets ? expect(bens).resolves.toMatchObject({ title: 'Better-off sums' }) : expect(bens).rejects.toThrow(NotFound));
	});
});

describe('an entry opened to the supervisor', () => {
	test('is read by Farid, who supervises Ada, and not by Dina, who administers', async () => {
		expect(await reads('Farid')).toBe(true);
		await cannotRead('Dina');
		const { audience } = await entryPage(await world.as('Ada'), entry);
		expect(await describeReaders(await world.as('Ada'), audience)).toBe('You and Farid, who supervises you, can read this.');
	});

	test('does not open to an administrator who appoints herself, nor can she tell that there is one; what Ada writes from then on does', async () => {
		await appoint('Dina');
		await cannotRead('Dina');
		await cannotRead('Farid');
		const dina = await world.as('Dina');
		expect((await openToSupervisor(dina, world.ids.Ada)).lines).toEqual([]);
		expect((await dina.read.search({ words: 'folder' })).hits).toEqual([]);
		const later = await keep('supervisor');
		expect((await openToSupervisor(await world.as('Dina'), world.ids.Ada)).lines.map(({ id }) => id)).toEqual([later]);
	});

	test('waits for Ada’s yes when somebody new supervises her, and says so to her alone', async () => {
		await keep('me');
		expect(await askedForNewSupervisor(await world.as('Ada'))).toBeNull();
		await appoint('Ben');
		expect(await askedForNewSupervisor(await world.as('Ada'))).toEqual({
			supervisor: world.ids.Ben,
			name: 'Ben',
			entries: 1,
			trainings: 0,
			withFiles: []
		});
		expect(await askedForNewSupervisor(await world.as('Ben'))).toBeNull();
		const page = await entryPage(await world.as('Ada'), entry);
		expect(page.toSupervisor).toBe('before');
		expect(await describeReaders(await world.as('Ada'), page.audience)).toContain('Only you');
		await openToNewSupervisor(await world.as('Ada'), { supervisor: world.ids.Ben });
		expect(await reads('Ben')).toBe(true);
		expect((await openToSupervisor(await world.as('Ben'), world.ids.Ada)).lines).toHaveLength(1);
		expect(await askedForNewSupervisor(await world.as('Ada'))).toBeNull();
	});

	test('waits by itself where it has files, until Ada has seen what is in them; the others open at once', async () => {
		const withFile = await openWithFile();
		await appoint('Ben');
		const asked = async () => askedForNewSupervisor(await world.as('Ada'));
		expect(await asked()).toMatchObject({ entries: 2, withFiles: [{ id: withFile, title: 'With a plan.' }] });
		await openToNewSupervisor(await world.as('Ada'), { supervisor: world.ids.Ben });
		expect(await reads('Ben')).toBe(true);
		await cannotReadIt('Ben', withFile);
		expect(await asked()).toMatchObject({ entries: 1, trainings: 0, withFiles: [{ id: withFile }] });
		// The same answer again opens nothing more.
		await openToNewSupervisor(await world.as('Ada'), { supervisor: world.ids.Ben });
		await cannotReadIt('Ben', withFile);
		await shareWithSupervisor(await world.as('Ada'), withFile);
		expect(await reads('Ben', withFile)).toBe(true);
		expect(await asked()).toBeNull();
	});

	test('with files stays Ada’s alone as well where she says no', async () => {
		const withFile = await openWithFile();
		await appoint('Ben');
		await keepFromNewSupervisor(await world.as('Ada'), { supervisor: world.ids.Ben });
		expect(await askedForNewSupervisor(await world.as('Ada'))).toBeNull();
		await cannotReadIt('Ben', withFile);
		expect((await entryPage(await world.as('Ada'), withFile)).toSupervisor).toBe('closed');
	});

	test('stays Ada’s alone where she says no', async () => {
		await appoint('Ben');
		await keepFromNewSupervisor(await world.as('Ada'), { supervisor: world.ids.Ben });
		await cannotRead('Ben');
		expect((await entryPage(await world.as('Ada'), entry)).toSupervisor).toBe('closed');
		expect(await askedForNewSupervisor(await world.as('Ada'))).toBeNull();
	});

	test('is asked about again where the supervisor changed while Ada read the question', async () => {
		await appoint('Ben');
		await appoint('Dina');
		await expect(openToNewSupervisor(await world.as('Ada'), { supervisor: world.ids.Ben })).rejects.toBeInstanceOf(Conflict);
		await cannotRead('Dina');
		await cannotRead('Ben');
	});

	test('is closed while nobody supervises Ada, and open again when Farid does', async () => {
		await appoint(null);
		await cannotRead('Farid');
		expect(await askedForNewSupervisor(await world.as('Ada'))).toBeNull();
		const waiting = await keep('supervisor');
		await appoint('Farid');
		expect(await reads('Farid')).toBe(true);
		expect(await askedForNewSupervisor(await world.as('Ada'))).toMatchObject({ entries: 1 });
		await expect(reads('Farid', waiting)).rejects.toBeInstanceOf(NotFound);
	});

	test('can be opened to the new supervisor one by one, on its own page or in its form', async () => {
		await appoint('Ben');
		expect((await entryForm(await world.as('Ada'), entry)).readers).toBe('me');
		await shareWithSupervisor(await world.as('Ada'), entry);
		expect(await reads('Ben')).toBe(true);
		expect((await timeline(await world.as('Ada'))).entries[0]?.readers).toHaveLength(2);
	});
});

describe('somebody who reads an entry but did not write it', () => {
	const change = async (text: string, readers: 'me' | 'supervisor') => {
		const ada = await world.as('Ada');
		const { version } = await entryForm(ada, entry);
		await changeEntry(ada, entry, v.parse(changeEntryWish, { version, text, readers }));
	};

	test('cannot tell from anything how often it was saved in private, while its author sees every wording', async () => {
		await takeBackFromSupervisor(await world.as('Ada'), entry);
		await change('In private.', 'me');
		await change('In private again.', 'me');
		await change('For both of us.', 'supervisor');
		const farid = await world.as('Farid');
		const { mine, revisions } = await entryHistory(farid, entry);
		expect(mine).toBe(false);
		expect(revisions.map(({ number, text }) => [number, text])).toEqual([
			[2, 'For both of us.'],
			[1, 'He closed the folder at the word “hours”.']
		]);
		const shown = JSON.stringify([await entryPage(farid, entry), revisions, await openToSupervisor(farid, world.ids.Ada)]);
		expect(shown).not.toMatch(/version|private/);
		expect(await entryPage(farid, entry)).toMatchObject({ changed: false });
		await expect(entryForm(farid, entry)).rejects.toBeInstanceOf(Forbidden);
		expect((await entryHistory(await world.as('Ada'), entry)).revisions).toHaveLength(5);
		expect(await entryPage(await world.as('Ada'), entry)).toMatchObject({ changed: true });
	});
});
