import * as v from 'valibot';
import { describe, expect, onTestFinished, test } from 'vitest';
import { attachFile, fileOfForm, waitingFor } from '#lib/domain/attachments';
import { changeEntry, changeEntryWish, filesTakenOut, keepEntry, keepEntryWish } from '#lib/domain/learning-files';
import {
	bringFileBackToSet,
	changeSetEntry,
	changeSetEntryWish,
	deleteSetEntry,
	endMembership,
	fileOfSetEntry,
	filesToOpen,
	keepSetEntry,
	keepSetEntryWish,
	leaveFileOut,
	openFilesToSet,
	setEntries,
	setEntryForm,
	setEntryHistory,
	setEntryPage,
	setFileToSend,
	setPage,
	type Mode
} from '#lib/domain/learning-sets';
import { restoreRemoved } from '#lib/domain/people';
import { Conflict, Forbidden, NotFound } from '#lib/domain/shared/errors';
import { newId, ref, type Id } from '#lib/domain/shared/ids';
import { readTakenOut, takeAway } from '#lib/domain/taking-away';
import { collections } from '#lib/server/collections';
import { forgetRemoved } from '#lib/server/jobs/forget-removed';
import { planText } from '#tests/attached-files';
import { openWorldWithSets, testClock, type CastName } from '#tests/world';
import { ENGINES } from './engines';

describe.each(ENGINES)('files of an entry in a set’s file, in the %s engine', (_, open) => {
	async function begun(mode: Mode = 'confidential') {
		const clock = testClock();
		const store = await open(clock);
		onTestFinished(() => store.close());
		const world = await openWorldWithSets({ store, clock, mode });
		const { tuesday } = world.sets;
		/** An entry of Ada's with a file that came with its form. */
		const written = async (form = newId()) => {
			const { blob } = await attachFile(await world.as('Ada'), form, planText());
			const attachments = [{ blob, description: 'What we agreed' }];
			const wish = v.parse(keepSetEntryWish, { text: 'A visit.', draft: form, attachments });
			return { entry: await keepSetEntry(await world.as('Ada'), tuesday, wish), blob };
		};
		const waiting = async (entry: Id) => (await filesToOpen(await world.as('Ada'), entry)).files.map(({ file }) => file);
		const opened = async () => {
			const made = await written();
			await openFilesToSet(await world.as('Ada'), made.entry, { files: await waiting(made.entry) });
			return made;
		};
		const takeOut = async (entry: Id, blob: Id) => {
			const { version } = await setEntryForm(await world.as('Ada'), entry);
			const wish = { text: 'A visit.', version, attachments: [{ blob, remove: true }] };
			await changeSetEntry(await world.as('Ada'), entry, v.parse(changeSetEntryWish, wish));
		};
		/** What somebody reads of a file of an entry; `NotFound` where it is not there for them. */
		const reads = async (who: CastName, entry: Id, blob: Id) =>
			fileOfSetEntry(await world.as(who), entry, blob).then(
				async ({ read }) => new TextDecoder().decode(await read()),
				({ name }: Error) => name
			);
		const leave = async (who: CastName) => {
			const { members } = await setPage(await world.as('Ben'), tuesday);
			await endMembership(await world.as('Ben'), members.find(({ person }) => person === world.ids[who])!.membership);
		};
		return { world, clock, store, tuesday, written, waiting, opened, takeOut, reads, leave };
	}

	test('wait for their writer to look at them, and then open to whoever reads the entry (H04)', async () => {
		const { world, written, waiting, reads } = await begun();
		const { entry, blob } = await written();
		expect((await setEntryPage(await world.as('Grace'), entry)).files).toEqual([]);
		expect((await setEntryPage(await world.as('Grace'), entry)).waiting).toBe(0);
		expect((await setEntryPage(await world.as('Ada'), entry)).waiting).toBe(1);
		expect([await reads('Ada', entry, blob), await reads('Grace', entry, blob)]).toEqual(['NotFound', 'NotFound']);
		const { read } = await fileOfForm(await world.as('Ada'), entry, blob);
		expect(new TextDecoder().decode(await read())).toBe('The plan');
		await expect(fileOfForm(await world.as('Grace'), entry, blob)).rejects.toThrow(NotFound);

		const files = await waiting(entry);
		await expect(openFilesToSet(await world.as('Grace'), entry, { files })).rejects.toThrow(Forbidden);
		await expect(openFilesToSet(await world.as('Cleo'), entry, { files })).rejects.toThrow(NotFound);
		await openFilesToSet(await world.as('Ada'), entry, { files });
		expect((await setEntryPage(await world.as('Grace'), entry)).files).toMatchObject([
			{ blob, name: 'plan.txt', description: 'What we agreed' }
		]);
		for (const who of ['Ada', 'Grace', 'Ben', 'Eve'] as const)
			expect([who, await reads(who, entry, blob)]).toEqual([who, 'The plan']);
		for (const who of ['Cleo', 'Dina', 'Farid'] as const) expect([who, await reads(who, entry, blob)]).toEqual([who, 'NotFound']);
	});

	test('open only as they stood on the page: one that came meanwhile waits on, one left out is gone', async () => {
		const { world, written, waiting } = await begun();
		const { entry } = await written();
		const files = await waiting(entry);
		await attachFile(await world.as('Ada'), entry, planText());
		await openFilesToSet(await world.as('Ada'), entry, { files });
		expect((await setEntryPage(await world.as('Ada'), entry)).files).toHaveLength(1);
		const [later] = await waiting(entry);
		await leaveFileOut(await world.as('Ada'), entry, { file: later! });
		expect(await waitingFor(await world.as('Ada'), entry)).toEqual([]);
		await expect(openFilesToSet(await world.as('Ada'), entry, { files: [later!] })).rejects.toThrow(Conflict);
	});

	test('close with the set: whoever left it reads none, whoever joined it later none of before', async () => {
		const { opened, reads, leave } = await begun();
		const { entry, blob } = await opened();
		await leave('Grace');
		expect([await reads('Grace', entry, blob), await reads('Ben', entry, blob)]).toEqual(['NotFound', 'The plan']);
		await leave('Ada');
		expect(await reads('Ada', entry, blob)).toBe('NotFound');
	});

	test('stand in the history by their names, and one that was taken out comes back, to be looked at anew', async () => {
		const { world, opened, takeOut, waiting, reads } = await begun();
		const { entry, blob } = await opened();
		await takeOut(entry, blob);
		expect(await reads('Ben', entry, blob)).toBe('NotFound');
		const { revisions } = await setEntryHistory(await world.as('Grace'), entry);
		expect(revisions.map(({ files }) => files)).toEqual([[], ['plan.txt'], []]);
		expect(await filesTakenOut(await world.as('Grace'), entry)).toEqual([]);
		const [taken] = await filesTakenOut(await world.as('Ada'), entry);
		await expect(bringFileBackToSet(await world.as('Grace'), entry, { file: taken!.id })).rejects.toThrow(Forbidden);
		await bringFileBackToSet(await world.as('Ada'), entry, { file: taken!.id });
		expect(await reads('Ben', entry, blob)).toBe('NotFound');
		await openFilesToSet(await world.as('Ada'), entry, { files: await waiting(entry) });
		expect(await reads('Ben', entry, blob)).toBe('The plan');
	});

	test('go and come back with their entry', async () => {
		const { world, opened, reads } = await begun();
		const { entry, blob } = await opened();
		await deleteSetEntry(await world.as('Ada'), entry);
		expect(await reads('Ada', entry, blob)).toBe('NotFound');
		await restoreRemoved(await world.as('Ada'), ref(setEntries.kind, entry), collections);
		expect(await reads('Ben', entry, blob)).toBe('The plan');
	});

	test('are taken away by whoever attached them, with what they took out, for as long as it exists', async () => {
		const { world, clock, store, opened, takeOut } = await begun();
		const [stays, goes] = [await opened(), await opened()];
		await takeOut(goes.entry, goes.blob);
		const form = newId();
		const own = await attachFile(await world.as('Ada'), form, planText());
		const entry = await keepEntry(await world.as('Ada'), v.parse(keepEntryWish, { text: 'Mine.', draft: form }));
		const wish = { text: 'Mine.', version: 1, attachments: [{ blob: own.blob, remove: true }] };
		await changeEntry(await world.as('Ada'), entry, v.parse(changeEntryWish, wish));

		const { inSets, takenOut } = await takeAway(await world.as('Ada'));
		expect(inSets.flatMap(({ files }) => files).map(({ blob }) => blob)).toEqual([stays.blob]);
		expect(takenOut.files.map(({ blob }) => blob).toSorted()).toEqual([goes.blob, own.blob].toSorted());
		expect(takenOut.files.map(({ until }) => until)).toEqual(['2026-06-13', '2026-06-13']);
		const ada = await world.as('Ada');
		expect(new TextDecoder().decode(await readTakenOut(ada, takenOut.files[0]!))).toBe('The plan');
		expect((await takeAway(await world.as('Grace'))).takenOut).toEqual({ files: [], left: 0 });

		clock.moveOn(31 * 24);
		await forgetRemoved({ store, collections, goesAlong: [], clock, log: { info() {}, warn() {}, error() {} } });
		expect((await takeAway(await world.as('Ada'))).takenOut).toEqual({ files: [], left: 0 });
	});

	test('stay in Grove under the Chatham House rule: no copy names one or takes it along', async () => {
		const { world, tuesday, opened, takeOut } = await begun('chatham-house');
		const [stays, goes] = [await opened(), await opened()];
		await takeOut(goes.entry, goes.blob);
		expect((await setFileToSend(await world.as('Grace'), tuesday)).pieces.flatMap(({ files }) => files)).toEqual([]);
		const { inSets, takenOut } = await takeAway(await world.as('Ada'));
		expect(inSets.map(({ files, filesLeft }) => [files, filesLeft]).toSorted()).toEqual([
			[[], 0],
			[[], 1]
		]);
		expect(takenOut).toEqual({ files: [], left: 1 });
		expect(await (await fileOfSetEntry(await world.as('Grace'), stays.entry, stays.blob)).read()).toBeDefined();
	});
});
