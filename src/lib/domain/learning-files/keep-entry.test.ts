import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Conflict, Forbidden, Invalid, NotFound } from '../shared/errors';
import { newId } from '../shared/ids';
import { openWorld, type World } from '#tests/world';
import {
	changeEntry,
	deleteEntry,
	draftsOf,
	entryPage,
	exportFile,
	keepEntry,
	keepEntryWish,
	saveDraft,
	shareEntry,
	sharedWordingPage,
	shareWithSupervisor,
	takeBackFromSupervisor,
	timeline,
	unshareEntry
} from '.';
import * as v from 'valibot';

let world: World;
beforeEach(async () => void (world = await openWorld()));
afterEach(() => world.close());

const wish = (values: Partial<v.InferInput<typeof keepEntryWish>> = {}) =>
	v.parse(keepEntryWish, { text: 'He closed the folder at the word “hours”. We did the sum together.', ...values });

describe('keeping an entry', () => {
	test('Ada finds what she kept at the head of her file, dated today', async () => {
		const ada = await world.as('Ada');
		const id = await keepEntry(ada, wish());
		const file = await timeline(ada);
		expect(file.entries.map((each) => [each.id, each.title, each.day])).toEqual([
			[id, 'He closed the folder at the word “hours”.', '2026-05-14']
		]);
	});

	test('only Ada can read it: not Farid, who supervises her, not Dina, who administers, not Eve', async () => {
		const id = await keepEntry(await world.as('Ada'), wish());
		await expect(entryPage(await world.as('Ada'), id)).resolves.toMatchObject({ mine: true });
		for (const other of ['Farid', 'Dina', 'Eve', 'Grace'] as const) {
			await expect(entryPage(await world.as(other), id)).rejects.toBeInstanceOf(NotFound);
		}
	});

	test('whom Ada names in full after @ is mentioned, is told nothing of it, and leaves her file as a plain name', async () => {
		const ada = await world.as('Ada');
		const id = await keepEntry(
			ada,
			wish({ text: 'With @Grace at the mill.', answers: [{ heading: 'So what?', text: '@Ben?' }] })
		);
		const [grace, ben] = [world.ids.Grace, world.ids.Ben];
		const { text, title } = await entryPage(ada, id);
		expect(title).toBe('With Grace at the mill.');
		expect(text).toBe(`With [Grace](/people/${grace}) at the mill.\n\n**So what?**\n\n[Ben](/people/${ben})?`);
		expect((await timeline(ada)).entries[0]).toMatchObject({ title: 'With Grace at the mill.', opening: 'So what? Ben?' });
		expect((await exportFile(ada)).entries[0]!.text).toBe('With Grace at the mill.\n\n**So what?**\n\nBen?');
		await shareEntry(ada, id, { audience: ['staff'], wording: `With [Grace](/people/${grace}).` });
		expect((await exportFile(ada)).entries[0]!.shared!.wording).toBe('With Grace.');
		await expect(entryPage(await world.as('Grace'), id)).rejects.toThrow(NotFound);
	});

	test('a form sent twice keeps one entry, and both lead to it', async () => {
		const key = newId();
		const first = await keepEntry(await world.as('Ada', key), wish());
		const second = await keepEntry(await world.as('Ada', key), wish());
		expect(second).toBe(first);
		expect((await timeline(await world.as('Ada'))).entries).toHaveLength(1);
	});

	test('a day that has not come is refused at its field', async () => {
		const ada = await world.as('Ada');
		await expect(keepEntry(ada, wish({ day: '2026-05-15' }))).rejects.toMatchObject({ issues: [{ field: 'day' }] });
		await expect(keepEntry(ada, wish({ day: '2026-05-13' }))).resolves.toBeTypeOf('string');
	});

	test('an objective that Ada cannot read cannot be named', async () => {
		await expect(keepEntry(await world.as('Ada'), wish({ objectives: [newId()] }))).rejects.toBeInstanceOf(NotFound);
	});

	test('it grows from nothing that is not a supervision, a meeting or an action', async () => {
		await expect(keepEntry(await world.as('Ada'), wish({ from: `person/${newId()}` }))).rejects.toBeInstanceOf(Invalid);
		await expect(keepEntry(await world.as('Ada'), wish({ from: `supervision/${newId()}` }))).rejects.toBeInstanceOf(NotFound);
	});
});

describe('changing and deleting', () => {
	test('words changed in a second tab are not lost: the stale save is a conflict', async () => {
		const ada = await world.as('Ada');
		const id = await keepEntry(ada, wish());
		await changeEntry(ada, id, { ...wish({ text: 'From the first tab.' }), version: 1 });
		await expect(changeEntry(ada, id, { ...wish({ text: 'From the second tab.' }), version: 1 })).rejects.toBeInstanceOf(
			Conflict
		);
		expect((await entryPage(ada, id)).text).toBe('From the first tab.');
	});

	test('whoever supervises Ada may read an open entry, and still not change or delete it', async () => {
		const id = await keepEntry(await world.as('Ada'), wish({ readers: 'supervisor' }));
		const farid = await world.as('Farid');
		await expect(entryPage(farid, id)).resolves.toMatchObject({ mine: false });
		await expect(changeEntry(farid, id, { ...wish(), version: 1 })).rejects.toBeInstanceOf(Forbidden);
		await expect(deleteEntry(farid, id)).rejects.toBeInstanceOf(Forbidden);
	});

	test('a deleted entry is gone from the file and can be restored by Ada alone', async () => {
		const ada = await world.as('Ada');
		const id = await keepEntry(ada, wish());
		await deleteEntry(ada, id);
		await expect(entryPage(ada, id)).rejects.toBeInstanceOf(NotFound);
		expect((await ada.read.removed()).items.map((each) => each.id)).toContain(id);
		expect((await (await world.as('Farid')).read.removed()).items).toEqual([]);
	});
});

describe('sharing', () => {
	test('opening an entry to the supervisor can be taken back, and then he finds nothing', async () => {
		const ada = await world.as('Ada');
		const id = await keepEntry(ada, wish());
		await shareWithSupervisor(ada, id);
		await expect(entryPage(await world.as('Farid'), id)).resolves.toBeDefined();
		await takeBackFromSupervisor(ada, id);
		await expect(entryPage(await world.as('Farid'), id)).rejects.toBeInstanceOf(NotFound);
	});

	test('staff read the approved wording and never the first one', async () => {
		const ada = await world.as('Ada');
		const id = await keepEntry(ada, wish({ text: 'Maureen closed the folder.' }));
		const shared = await shareEntry(ada, id, { audience: ['staff'], wording: 'A participant closed the folder.' });
		const grace = await world.as('Grace');
		await expect(sharedWordingPage(grace, shared)).resolves.toMatchObject({
			wording: 'A participant closed the folder.',
			author: 'Ada',
			entry: null
		});
		await expect(entryPage(grace, id)).rejects.toBeInstanceOf(NotFound);
		await expect(sharedWordingPage(await world.as('Eve'), shared)).rejects.toBeInstanceOf(NotFound);
		await unshareEntry(ada, id);
		await expect(sharedWordingPage(grace, shared)).rejects.toBeInstanceOf(NotFound);
	});

	test('Ada cannot share with a set she does not belong to, nor share what is Grace’s', async () => {
		const ada = await world.as('Ada');
		const id = await keepEntry(ada, wish());
		await expect(shareEntry(ada, id, { audience: [`set:${newId()}`], wording: 'x' })).rejects.toBeInstanceOf(Forbidden);
		await expect(shareEntry(await world.as('Grace'), id, { audience: ['staff'], wording: 'x' })).rejects.toBeInstanceOf(NotFound);
	});
});

describe('drafts and taking away', () => {
	test('what is typed is kept on the server for its writer alone, and cleared when it is kept', async () => {
		const ada = await world.as('Ada');
		const draft = newId();
		await saveDraft(ada, { draft, entry: null, values: { text: 'Half a thou' } });
		await saveDraft(ada, { draft, entry: null, values: { text: 'Half a thought' } });
		expect((await draftsOf(ada)).map((each) => each.values.text)).toEqual(['Half a thought']);
		expect(await draftsOf(await world.as('Grace'))).toEqual([]);
		await keepEntry(ada, wish({ draft }));
		expect(await draftsOf(ada)).toEqual([]);
	});

	test('nobody writes into a draft of somebody else', async () => {
		const draft = newId();
		await saveDraft(await world.as('Ada'), { draft, entry: null, values: { text: 'mine' } });
		await expect(saveDraft(await world.as('Grace'), { draft, entry: null, values: { text: 'hers' } })).rejects.toBeInstanceOf(
			Conflict
		);
		expect((await draftsOf(await world.as('Ada')))[0]?.values.text).toBe('mine');
	});

	test('a second tab that has not seen what the first saved overwrites nothing', async () => {
		const ada = await world.as('Ada');
		const draft = newId();
		const save = (tab: string, text: string, savedBefore = '') =>
			saveDraft(ada, { draft, entry: null, values: { text }, tab, savedBefore });
		await save('one', 'Begun.');
		const { savedAt } = await save('one', 'Begun in one tab.');
		await expect(save('two', 'Begun in another.')).rejects.toBeInstanceOf(Conflict);
		expect((await draftsOf(ada)).map((each) => each.values.text)).toEqual(['Begun in one tab.']);
		await save('two', 'Both together.', savedAt);
		expect((await draftsOf(ada)).map((each) => each.values.text)).toEqual(['Both together.']);
	});

	test('the whole file comes out in order of days, with what was shared of it', async () => {
		const ada = await world.as('Ada');
		const later = await keepEntry(ada, wish({ day: '2026-05-12' }));
		const earlier = await keepEntry(ada, wish({ day: '2026-05-02' }));
		await shareEntry(ada, later, { audience: ['staff'], wording: 'Approved words.' });
		const file = await exportFile(ada);
		expect(file.entries.map((each) => each.id)).toEqual([earlier, later]);
		expect(file.entries[1]?.shared?.wording).toBe('Approved words.');
		await keepEntry(ada, wish({ day: '2025-12-31' }));
		const ofYear = async (year: string) => (await exportFile(ada, year)).entries.map(({ day }) => day);
		expect(await ofYear('2026')).toEqual(['2026-05-02', '2026-05-12']);
		expect(await ofYear('2025')).toEqual(['2025-12-31']);
		expect((await exportFile(await world.as('Grace'))).entries).toEqual([]);
	});
});
