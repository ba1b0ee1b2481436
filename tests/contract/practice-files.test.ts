import * as v from 'valibot';
import { describe, expect, onTestFinished, test } from 'vitest';
import { attachFile, fileOfForm, waitingFor } from '#lib/domain/attachments';
import { restoreRemoved } from '#lib/domain/people';
import {
	attachToPractice,
	bringPracticeFileBack,
	bringBackPractice,
	copyPractice,
	deletePractice,
	discardRevision,
	editionsPage,
	fileOfPractice,
	keepPracticeFiles,
	keepPracticeFilesWish,
	offerPractice,
	practiceFiles,
	practices,
	restoreEdition,
	withdrawPractice,
	workingPage
} from '#lib/domain/practices';
import { makeReadOnlyLink, makeReadOnlyLinkWish, openLink, readOnlyPage } from '#lib/domain/read-only-links';
import { Conflict, Forbidden, Invalid, NotFound } from '#lib/domain/shared/errors';
import { newId, type Id } from '#lib/domain/shared/ids';
import { collections } from '#lib/server/collections';
import { forgetRemoved } from '#lib/server/jobs/forget-removed';
import { openPracticeWorld } from '#tests/practice-world';
import { testClock, type CastName } from '#tests/world';
import { ENGINES } from './engines';

describe.each(ENGINES)('files of a practice, in the %s engine', (_, open) => {
	async function begun() {
		const clock = testClock();
		const store = await open(clock);
		onTestFinished(() => store.close());
		const world = await openPracticeWorld({ store, clock });
		const send = async (who: CastName, id: Id, words = 'The checklist') => {
			const bytes = new TextEncoder().encode(words);
			const name = `${words.replace('The ', '')}.txt`;
			return (await attachFile(await world.as(who), id, { name, type: 'text/plain', bytes, pixels: null })).blob;
		};
		const waiting = async (who: CastName, id: Id) => (await waitingFor(await world.as(who), id)).map((each) => each.id);
		const attach = async (who: CastName, id: Id, words?: string) => {
			const blob = await send(who, id, words);
			await attachToPractice(await world.as(who), id, { files: await waiting(who, id) });
			return blob;
		};
		const keep = async (who: CastName, id: Id, attachments: object[]) => {
			const { version } = await workingPage(await world.as(who), id);
			await keepPracticeFiles(await world.as(who), id, v.parse(keepPracticeFilesWish, { version, attachments }));
		};
		/** What each of these reads of a file; `NotFound` where it is not there for them. */
		const reads = async (id: Id, blob: Id, ...who: (CastName | 'anyone')[]) =>
			Promise.all(
				who.map(async (each) =>
					fileOfPractice(each === 'anyone' ? world.signedOut : (await world.as(each)).read, id, blob).then(
						async ({ read }) => new TextDecoder().decode(await read()),
						({ name }: Error) => name
					)
				)
			);
		return { world, clock, store, send, waiting, attach, keep, reads };
	}
	const ALL = ['anyone', 'Ada', 'Dina', 'Eve'] as const;
	const of = (words: string) => ALL.map(() => words);

	test('wait for whoever sent them to look at them, then open to whoever reads the practice (H04)', async () => {
		const { world, send, waiting, reads } = await begun();
		const id = await world.draft('Eve');
		const blob = await send('Eve', id);
		expect(await reads(id, blob, ...ALL)).toEqual(of('NotFound'));
		await expect(fileOfForm(await world.as('Dina'), id, blob)).rejects.toThrow(NotFound);
		expect((await practiceFiles(await world.as('Eve'), id)).waiting).toHaveLength(1);
		expect(await workingPage(await world.as('Eve'), id)).toMatchObject({ files: [], waiting: 1 });

		const files = await waiting('Eve', id);
		await expect(attachToPractice(await world.as('Ada'), id, { files })).rejects.toThrow(NotFound);
		await attachToPractice(await world.as('Eve'), id, { files });
		expect(await reads(id, blob, ...ALL)).toEqual(['NotFound', 'NotFound', 'NotFound', 'The checklist']);
		await offerPractice(await world.as('Eve'), id);
		expect(await reads(id, blob, ...ALL)).toEqual(['NotFound', 'The checklist', 'The checklist', 'The checklist']);
		await world.publish(id);
		expect(await reads(id, blob, ...ALL)).toEqual(of('The checklist'));
		expect((await world.signedOutPage(id))!.files).toMatchObject([{ blob, name: 'checklist.txt', kind: 'Text' }]);
		expect(await reads(id, newId(), ...ALL)).toEqual(of('NotFound'));
		expect(await reads(await world.published(), blob, ...ALL)).toEqual(of('NotFound'));
	});

	test('are changed by those who write it alone, as they saw it', async () => {
		const { world, send, waiting, attach, keep } = await begun();
		const id = await world.draft('Eve');
		const blob = await attach('Eve', id);
		await offerPractice(await world.as('Eve'), id);
		const sent = await send('Ada', id);
		await expect(attachToPractice(await world.as('Ada'), id, { files: await waiting('Ada', id) })).rejects.toThrow(Forbidden);
		await expect(keep('Ada', id, [{ blob, remove: true }])).rejects.toThrow(Forbidden);
		await expect(practiceFiles(await world.as('Ada'), id)).rejects.toThrow(Forbidden);
		await expect(attachToPractice(await world.as('Dina'), id, { files: [sent] })).rejects.toThrow(Conflict);
		await expect(
			keepPracticeFiles(await world.as('Eve'), id, v.parse(keepPracticeFilesWish, { version: 1, attachments: [] }))
		).rejects.toThrow(Conflict);
		await attach('Dina', id, 'The form');
		await keep('Dina', id, [{ blob, description: 'What to pack' }]);
		expect((await workingPage(await world.as('Ada'), id)).files).toMatchObject([
			{ description: 'What to pack' },
			{ blob: expect.any(String) }
		]);
	});

	test('of newer words stay with those who write until these are published; thrown away nobody reads them', async () => {
		const { world, attach, keep, reads } = await begun();
		const id = await world.draft('Eve');
		const first = await attach('Eve', id);
		await offerPractice(await world.as('Eve'), id);
		await world.publish(id);
		const second = await attach('Eve', id, 'The second');
		await keep('Eve', id, [{ blob: first, remove: true }]);
		expect(await workingPage(await world.as('Eve'), id)).toMatchObject({ isNewer: true, files: [{ blob: second }] });
		expect([await reads(id, first, ...ALL), await reads(id, second, 'anyone', 'Eve')]).toEqual([
			of('The checklist'),
			['NotFound', 'The second']
		]);
		await discardRevision(await world.as('Eve'), id);
		expect([await reads(id, first, ...ALL), await reads(id, second, 'anyone', 'Eve')]).toEqual([
			of('The checklist'),
			['NotFound', 'NotFound']
		]);
		expect((await workingPage(await world.as('Eve'), id)).files).toMatchObject([{ blob: first }]);

		const third = await attach('Eve', id, 'The third');
		await keep('Eve', id, [{ blob: first, remove: true }]);
		await world.publish(id);
		expect([await reads(id, first, ...ALL), await reads(id, third, ...ALL)]).toEqual([of('NotFound'), of('The third')]);
		const { compared } = await editionsPage(await world.as('Dina'), id, { from: 1, to: 2 });
		expect(compared!.sections).toEqual([
			{ key: 'attached-files', heading: 'Files', before: 'checklist.txt', after: 'third.txt' }
		]);
		const { version } = await workingPage(await world.as('Eve'), id);
		await restoreEdition(await world.as('Eve'), id, { version, revision: 1 });
		await world.publish(id);
		expect((await world.signedOutPage(id))!.files).toMatchObject([{ blob: third }]);
	});

	test('taken out of what is being written come back for thirty days, to wait for whoever brings them back', async () => {
		const { world, store, clock, attach, keep, reads } = await begun();
		const id = await world.draft('Eve');
		const blob = await attach('Eve', id);
		await keep('Eve', id, [{ blob, remove: true }]);
		await offerPractice(await world.as('Eve'), id);
		const shown = async (who: CastName) => (await practiceFiles(await world.as(who), id)).takenOut;
		const [taken, ...others] = await shown('Eve');
		expect([others, taken]).toMatchObject([[], { file: { name: 'checklist.txt' } }]);
		expect([await shown('Dina'), await reads(id, blob, ...ALL)]).toEqual([[], of('NotFound')]);
		const wish = { file: taken!.id };
		await expect(bringPracticeFileBack(await world.as('Ada'), id, wish)).rejects.toThrow(Forbidden);
		await expect(bringPracticeFileBack(await world.as('Dina'), id, wish)).rejects.toThrow(NotFound);
		await expect(bringPracticeFileBack(await world.as('Eve'), await world.draft('Eve'), wish)).rejects.toThrow(NotFound);

		await bringPracticeFileBack(await world.as('Eve'), id, wish);
		expect([await reads(id, blob, ...ALL), await shown('Eve')]).toEqual([of('NotFound'), []]);
		const [back] = (await practiceFiles(await world.as('Eve'), id)).waiting;
		await attachToPractice(await world.as('Eve'), id, { files: [back!.file] });
		expect(await reads(id, blob, 'Dina', 'Eve')).toEqual(['The checklist', 'The checklist']);

		await keep('Dina', id, [{ blob, remove: true }]);
		expect([await shown('Dina'), await shown('Eve')]).toMatchObject([[{ file: { blob } }], [{ file: { blob } }]]);
		const late = { file: (await shown('Eve'))[0]!.id };
		clock.moveOn(31 * 24);
		await forgetRemoved({ store, collections, clock, goesAlong: [], log: { info() {}, warn() {}, error() {} } });
		expect(await shown('Eve')).toEqual([]);
		await expect(bringPracticeFileBack(await world.as('Eve'), id, late)).rejects.toThrow(NotFound);
	});

	test('thrown away with newer words come back too; what the practice has again is not offered', async () => {
		const { world, attach, keep, reads } = await begun();
		const id = await world.draft('Eve');
		const first = await attach('Eve', id);
		await offerPractice(await world.as('Eve'), id);
		await world.publish(id);
		const second = await attach('Eve', id, 'The second');
		await keep('Eve', id, [{ blob: first, remove: true }]);
		await discardRevision(await world.as('Eve'), id);
		const { takenOut } = await practiceFiles(await world.as('Eve'), id);
		expect(takenOut.map(({ file }) => file.blob)).toEqual([second]);
		await bringPracticeFileBack(await world.as('Eve'), id, { file: takenOut[0]!.id });
		await attachToPractice(await world.as('Eve'), id, {
			files: (await practiceFiles(await world.as('Eve'), id)).waiting.map(({ file }) => file)
		});
		expect([await reads(id, first, ...ALL), await reads(id, second, 'anyone', 'Eve')]).toEqual([
			of('The checklist'),
			['NotFound', 'The second']
		]);
	});

	test('leave the library with the practice and come back with it; deleted, they come back within thirty days', async () => {
		const { world, clock, attach, send, reads, waiting } = await begun();
		const id = await world.draft('Eve');
		const blob = await attach('Eve', id);
		await offerPractice(await world.as('Eve'), id);
		await world.publish(id);
		clock.moveOn(1);
		await withdrawPractice(await world.as('Eve'), id, { reason: 'A name stood in it.' });
		expect(await reads(id, blob, 'anyone', 'Eve')).toEqual(['NotFound', 'The checklist']);
		await send('Eve', id);
		await deletePractice(await world.as('Eve'), id);
		expect([await reads(id, blob, ...ALL), await waiting('Eve', id)]).toEqual([of('NotFound'), []]);
		await restoreRemoved(await world.as('Eve'), { kind: practices.kind, id }, collections);
		expect([await reads(id, blob, 'Eve'), await waiting('Eve', id)]).toEqual([['The checklist'], [expect.any(String)]]);
		await bringBackPractice(await world.as('Eve'), id);
		expect(await reads(id, blob, ...ALL)).toEqual(of('The checklist'));
	});

	test('of newer words do not come into the library by a withdrawal that is taken back', async () => {
		const { world, clock, attach, reads } = await begun();
		const id = await world.published();
		clock.moveOn(1);
		const blob = await attach('Eve', id);
		await withdrawPractice(await world.as('Eve'), id, { reason: 'Out of date.' });
		await expect(bringBackPractice(await world.as('Eve'), id)).rejects.toThrow(Invalid);
		expect(await reads(id, blob, 'anyone', 'Eve')).toEqual(['NotFound', 'The checklist']);
	});

	test('are named in copies with an address; a read-only link names them and opens none', async () => {
		const { world, clock, store, attach, reads } = await begun();
		const id = await world.draft('Eve');
		const blob = await attach('Eve', id);
		await offerPractice(await world.as('Eve'), id);
		await world.publish(id, { readers: 'partners' });
		const { files } = await copyPractice((await world.as('Ada')).read, id, (each) => `https://g.example/practices/${each}`);
		const address = `https://g.example/practices/${id}/attachments/${blob}`;
		expect(files).toEqual([{ name: 'checklist.txt', kind: 'Text', bytes: 13, description: '', address }]);
		expect(await reads(id, blob, ...ALL)).toEqual(['NotFound', 'The checklist', 'The checklist', 'The checklist']);
		const wish = v.parse(makeReadOnlyLinkWish, { kind: 'published-practice', id, body: 'A funder', days: '30' });
		const token = await makeReadOnlyLink(await world.as('Dina'), wish);
		const page = await readOnlyPage({ store, clock, standings: [] }, await openLink({ store, clock, standings: [] }, token));
		expect(page).toMatchObject({ practice: { files: [{ name: 'checklist.txt' }] } });
	});
});
