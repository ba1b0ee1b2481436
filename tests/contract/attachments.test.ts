import * as v from 'valibot';
import { describe, expect, onTestFinished, test } from 'vitest';
import { attachFile, waitingAttachments, waitingFor } from '#lib/domain/attachments';
import {
	bringFileBack,
	changeEntry,
	changeEntryWish,
	deleteEntry,
	discardDraft,
	entryForm,
	entryHistory,
	entryPage,
	fileOfEntry,
	fileOfSharedWording,
	filesTakenOut,
	keepEntry,
	keepEntryWish,
	saveDraft,
	shareEntry,
	shareEntryWish,
	shareWithSupervisor,
	takeBackFromSupervisor,
	unshareEntry
} from '#lib/domain/learning-files';
import { restoreRemoved } from '#lib/domain/people';
import { Forbidden, NotFound } from '#lib/domain/shared/errors';
import { newId, ref, type Id } from '#lib/domain/shared/ids';
import { collections } from '#lib/server/collections';
import { forgetRemoved } from '#lib/server/jobs/forget-removed';
import { openWorldWithSets, testClock, type CastName } from '#tests/world';
import { ENGINES } from './engines';

const file = (name: string, text: string) => ({ name, type: 'text/plain', bytes: new TextEncoder().encode(text), pixels: null });

describe.each(ENGINES)('files of an entry in the %s engine', (_, open) => {
	async function begun() {
		const clock = testClock();
		const store = await open(clock);
		onTestFinished(() => store.close());
		const world = await openWorldWithSets({ store, clock });
		const attach = async (who: CastName, form: Id, name: string, text = name) =>
			(await attachFile(await world.as(who), form, file(name, text))).blob;
		const keep = async (who: CastName, wish: object) =>
			keepEntry(await world.as(who), v.parse(keepEntryWish, { text: 'A visit.', ...wish }));
		/** What somebody reads of a file of an entry; `nothing` where it is not there for them. */
		const reads = async (who: CastName, entry: Id, blob: Id) =>
			fileOfEntry(await world.as(who), entry, blob).then(
				async ({ read }) => new TextDecoder().decode(await read()),
				({ name }: Error) => name
			);
		return { world, clock, store, attach, keep, reads };
	}

	test('wait with the form, and go with the entry that is kept, as described', async () => {
		const { world, attach, keep, reads } = await begun();
		const [form, ada] = [newId(), await world.as('Ada')];
		const [plan, wrong] = [await attach('Ada', form, 'plan.txt', 'The plan'), await attach('Ada', form, 'wrong.txt')];
		expect((await waitingFor(ada, form)).map(({ attachment }) => attachment.name).toSorted()).toEqual(['plan.txt', 'wrong.txt']);
		expect(await waitingFor(await world.as('Grace'), form)).toEqual([]);
		const shown = [
			{ blob: plan, description: 'What we agreed' },
			{ blob: wrong, remove: true }
		];
		const entry = await keep('Ada', { draft: form, attachments: shown });
		const { files } = await entryPage(await world.as('Ada'), entry);
		expect(files).toMatchObject([{ blob: plan, name: 'plan.txt', kind: 'Text', size: '1 KB', description: 'What we agreed' }]);
		expect([await reads('Ada', entry, plan), await reads('Ada', entry, wrong)]).toEqual(['The plan', 'NotFound']);
		expect(await waitingFor(await world.as('Ada'), form)).toEqual([]);
	});

	test('are read by whoever reads the entry, for as long as they do (H04)', async () => {
		const { world, attach, keep, reads } = await begun();
		const form = newId();
		const blob = await attach('Ada', form, 'plan.txt', 'The plan');
		const entry = await keep('Ada', { draft: form, readers: 'supervisor' });
		const all = async () => Promise.all((['Ada', 'Farid', 'Grace', 'Dina'] as const).map((who) => reads(who, entry, blob)));
		// With a file it opens only once its author has looked at what is found in it.
		expect(await all()).toEqual(['The plan', 'NotFound', 'NotFound', 'NotFound']);
		await shareWithSupervisor(await world.as('Ada'), entry);
		expect(await all()).toEqual(['The plan', 'The plan', 'NotFound', 'NotFound']);
		await takeBackFromSupervisor(await world.as('Ada'), entry);
		expect(await all()).toEqual(['The plan', 'NotFound', 'NotFound', 'NotFound']);
	});

	test('of another do not come along by their ids', async () => {
		const { world, attach, keep, reads } = await begun();
		const form = newId();
		const blob = await attach('Ada', form, 'plan.txt');
		const entry = await keep('Ada', { draft: form });
		const graces = await keep('Grace', { draft: form, attachments: [{ blob, description: 'Mine now' }] });
		expect(await reads('Grace', graces, blob)).toBe('NotFound');
		await shareEntry(
			await world.as('Grace'),
			graces,
			v.parse(shareEntryWish, { audience: ['staff'], wording: 'Mine.', files: [blob] })
		);
		expect(await reads('Grace', entry, blob)).toBe('NotFound');
		expect(await reads('Ada', entry, blob)).toBe('plan.txt');
	});

	test('close an open entry when one is added, and the rest of it when it is taken out', async () => {
		const { world, attach, keep, reads } = await begun();
		const entry = await keep('Ada', { readers: 'supervisor' });
		const change = async (wish: object) => {
			const ada = await world.as('Ada');
			const history = await entryHistory(ada, entry);
			await changeEntry(
				ada,
				entry,
				v.parse(changeEntryWish, { text: 'A visit.', readers: 'supervisor', version: history.revisions.length, ...wish })
			);
			return (await entryPage(await world.as('Ada'), entry)).toSupervisor;
		};
		expect(await change({})).toBe('open');
		const form = newId();
		const blob = await attach('Ada', form, 'plan.txt');
		expect(await change({ draft: form })).toBe('closed');
		await shareWithSupervisor(await world.as('Ada'), entry);
		expect(await reads('Farid', entry, blob)).toBe('plan.txt');
	});

	test('stand in the history by their names', async () => {
		const { world, attach, keep, reads } = await begun();
		const form = newId();
		const blob = await attach('Ada', form, 'plan.txt');
		const entry = await keep('Ada', { draft: form });
		const wish = { text: 'A visit.', version: 1, attachments: [{ blob, remove: true }] };
		await changeEntry(await world.as('Ada'), entry, v.parse(changeEntryWish, wish));
		const { revisions } = await entryHistory(await world.as('Ada'), entry);
		expect(revisions.map(({ files }) => files)).toEqual([[], ['plan.txt']]);
		expect(await reads('Ada', entry, blob)).toBe('NotFound');
	});

	test('taken out of an entry can be brought back for thirty days, by its author and nobody else', async () => {
		const { world, clock, store, attach, keep, reads } = await begun();
		const form = newId();
		const [plan, own] = [await attach('Ada', form, 'plan.txt', 'The plan'), await attach('Ada', form, 'own.txt')];
		const entry = await keep('Ada', { draft: form });
		await shareWithSupervisor(await world.as('Ada'), entry);
		const takeOut = async (...blobs: Id[]) => {
			const { version } = await entryForm(await world.as('Ada'), entry);
			const wish = {
				text: 'A visit.',
				readers: 'supervisor',
				version,
				attachments: blobs.map((blob) => ({ blob, remove: true }))
			};
			await changeEntry(await world.as('Ada'), entry, v.parse(changeEntryWish, wish));
		};
		const out = async (who: CastName) => filesTakenOut(await world.as(who), entry);
		const forget = () => forgetRemoved({ store, collections, goesAlong: [], clock, log: { info() {}, warn() {}, error() {} } });
		await takeOut(plan);
		expect(await out('Ada')).toMatchObject([{ file: { name: 'plan.txt' } }]);
		expect([await out('Farid'), await out('Dina')]).toEqual([[], []]);
		expect(await reads('Ada', entry, plan)).toBe('NotFound');
		clock.moveOn(29 * 24);
		await forget();

		const file = (await out('Ada'))[0]!.id;
		await expect(bringFileBack(await world.as('Farid'), entry, { file })).rejects.toBeInstanceOf(Forbidden);
		await expect(bringFileBack(await world.as('Grace'), entry, { file })).rejects.toBeInstanceOf(NotFound);
		const other = await keep('Ada', {});
		await expect(bringFileBack(await world.as('Ada'), other, { file })).rejects.toBeInstanceOf(NotFound);
		expect(await bringFileBack(await world.as('Ada'), entry, { file })).toEqual({ wasOpen: true });
		expect(await reads('Ada', entry, plan)).toBe('The plan');
		// It opens to the supervisor again only once its author has looked at what is found in it.
		expect(await reads('Farid', entry, plan)).toBe('NotFound');
		expect(await out('Ada')).toEqual([]);

		await takeOut(plan, own);
		await deleteEntry(await world.as('Ada'), entry);
		await restoreRemoved(await world.as('Ada'), ref('learning-entry', entry), collections);
		const again = await out('Ada');
		expect(again.map((each) => each.file.name).toSorted()).toEqual(['own.txt', 'plan.txt']);
		clock.moveOn(31 * 24);
		await forget();
		expect(await out('Ada')).toEqual([]);
		await expect(bringFileBack(await world.as('Ada'), entry, { file: again[0]!.id })).rejects.toBeInstanceOf(NotFound);
	});

	test('are shared only where they are ticked, and taken back with the wording', async () => {
		const { world, attach, keep } = await begun();
		const form = newId();
		const [plan, own] = [await attach('Ada', form, 'plan.txt'), await attach('Ada', form, 'own.txt')];
		const entry = await keep('Ada', { draft: form });
		const wish = { audience: [`set:${world.sets.tuesday}`], wording: 'A visit.', files: [plan] };
		const wording = await shareEntry(await world.as('Ada'), entry, v.parse(shareEntryWish, wish));
		const finds = async (who: CastName, blob: Id) =>
			fileOfSharedWording(await world.as(who), wording, blob).then(
				async ({ read }) => new TextDecoder().decode(await read()),
				({ name }: Error) => name
			);
		expect([await finds('Grace', plan), await finds('Grace', own), await finds('Cleo', plan)]).toEqual([
			'plan.txt',
			'NotFound',
			'NotFound'
		]);
		await unshareEntry(await world.as('Ada'), entry);
		expect(await finds('Grace', plan)).toBe('NotFound');
		expect(await (await fileOfEntry(await world.as('Ada'), entry, plan)).read()).toBeTruthy();
	});

	test('go with the entry and come back with it (H07)', async () => {
		const { world, attach, keep, reads } = await begun();
		const form = newId();
		const blob = await attach('Ada', form, 'plan.txt');
		const entry = await keep('Ada', { draft: form });
		await deleteEntry(await world.as('Ada'), entry);
		expect(await reads('Ada', entry, blob)).toBe('NotFound');
		await restoreRemoved(await world.as('Ada'), ref('learning-entry', entry), collections);
		expect(await reads('Ada', entry, blob)).toBe('plan.txt');
	});

	test('are limited in number and size, and a draft thrown away takes them along (H06)', async () => {
		const { world, attach, keep } = await begun();
		const form = newId();
		for (let at = 0; at < 10; at++) await attach('Ada', form, `${at}.txt`);
		await expect(attach('Ada', form, 'one-more.txt')).rejects.toThrow('Up to 10 files');
		const large = newId();
		for (let at = 0; at < 4; at++) await attach('Ada', large, `${at}.txt`, 'x'.repeat(10 * 1_024 * 1_024));
		await expect(attach('Ada', large, 'one-more.txt')).rejects.toThrow('40 MB together');
		await saveDraft(await world.as('Ada'), { draft: form, entry: null, values: { text: 'Half a line' } });
		await discardDraft(await world.as('Ada'), form);
		const ada = await world.as('Ada');
		expect(await waitingFor(ada, form)).toEqual([]);
		expect((await ada.read.count(waitingAttachments, { by: 'author' })).get(ada.actor.id)).toBe(4);
		expect((await entryPage(ada, await keep('Ada', { draft: form }))).files).toEqual([]);
	});
});
