import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { noticeLesson, noticeLessonWish, withdrawLesson } from '#lib/domain/learning-tree';
import { restoreRemoved } from '#lib/domain/people';
import { withdrawPractice } from '#lib/domain/practices';
import { startProject, startProjectWish } from '#lib/domain/projects';
import {
	addToCollection,
	beginCollection,
	beginCollectionWish,
	collectionAtWork,
	collectionHistory,
	collectionLines,
	collectionPage,
	collectionReaders,
	collectionsToAddTo,
	deleteCollection,
	moveItem,
	putItemBack,
	shareCollection,
	takeOutItem,
	wordsToShare,
	writeCollection
} from '#lib/domain/reading-collections';
import type { Store } from '#lib/domain/shared/context';
import { Conflict, Forbidden, Invalid, NotFound } from '#lib/domain/shared/errors';
import { newId, ref, type Id } from '#lib/domain/shared/ids';
import { collections } from '#lib/server/collections';
import { CASE, openPracticeWorld, type PracticeWorld } from '../practice-world';
import { testClock, type CastName, type TestClock } from '../world';
import { SEARCHING_ENGINES } from './engines';

let world: PracticeWorld;
/** A practice for anyone, one for partner bodies, and a lesson for staff. */
let anyone: Id;
let partners: Id;
let lesson: Id;
async function prepared(open: (clock: TestClock) => Promise<Store>): Promise<() => Promise<void>> {
	const clock = testClock();
	world = await openPracticeWorld({ store: await open(clock), clock });
	const titled = (title: string) => world.draft('Dina', { ...CASE, title: { text: title } });
	anyone = await world.publish(await titled('For anyone'));
	partners = await world.publish(await titled('For partners'), { readers: 'partners' });
	const project = await startProject(await world.as('Dina'), v.parse(startProjectWish, { name: 'Open doors' }));
	const wish = { title: 'Ring back', whatHappened: 'They rang.', place: project, audience: ['staff'] };
	lesson = await noticeLesson(await world.as('Ada'), v.parse(noticeLessonWish, wish));
	return () => world.close();
}

const begin = async (who: CastName, values: object = {}) =>
	beginCollection(await world.as(who), v.parse(beginCollectionWish, { title: 'Before a first visit', ...values }));
const add = async (who: CastName, collection: Id, of: string, why = '') =>
	addToCollection(await world.as(who), { collection, of, why });
const page = async (who: CastName, id: Id) => collectionAtWork(await world.as(who), id);
const titles = async (who: CastName, id: Id) => (await page(who, id)).items.map(({ of }) => of.title);
const share = async (who: CastName, id: Id, readers: readonly string[]) => {
	const { version } = await page(who, id);
	await shareCollection(await world.as(who), id, { version, readers: [...readers] });
};
/** Ada's, of all three, in this order. */
async function gathered(): Promise<Id> {
	const id = await begin('Ada', { of: `lesson/${lesson}`, why: 'The willow tree rule', introduction: 'Read it by lamplight.' });
	await add('Ada', id, `published-practice/${partners}`, 'Second');
	await add('Ada', id, `published-practice/${anyone}`, 'Third');
	return id;
}
const hits = async (who: CastName, words: string) =>
	(await (await world.as(who)).read.search({ words })).hits.filter(({ kind }) => kind === 'reading-collection');

describe.each(SEARCHING_ENGINES)('a collection, %s,', (_, open) => {
	beforeEach(() => prepared(open));

	test('is its maker’s alone until it is shared, coordinators included', async () => {
		const id = await gathered();
		expect(await titles('Ada', id)).toEqual(['Ring back', 'For partners', 'For anyone']);
		expect((await page('Ada', id)).readers).toMatch(/^Only you/);
		for (const who of ['Grace', 'Farid', 'Dina', 'Eve'] as const) {
			await expect(page(who, id)).rejects.toThrow(NotFound);
			expect((await collectionLines((await world.as(who)).read, world.ids[who], null)).lines).toEqual([]);
			expect(await hits(who, 'lamplight')).toEqual([]);
		}
		await expect(collectionPage(world.signedOut, null, id)).rejects.toThrow(NotFound);
		expect(await hits('Ada', 'lamplight')).toMatchObject([{ id }]);
	});

	test('shows each reader what they may read of it, and nothing of the rest: no word, no count, no line on why', async () => {
		const id = await gathered();
		await share('Ada', id, ['staff', 'partners']);
		expect(await titles('Grace', id)).toEqual(['Ring back', 'For partners', 'For anyone']);
		expect(await titles('Eve', id)).toEqual(['For partners', 'For anyone']);
		const seen = JSON.stringify([await page('Eve', id), await collectionHistory(await world.as('Eve'), id)]);
		expect(seen).not.toMatch(/Ring back|willow/);
		expect(seen).not.toContain(lesson);
		expect(await hits('Eve', 'willow')).toEqual([]);
		expect(await hits('Eve', 'lamplight')).toMatchObject([{ id }]);
		await withdrawLesson(await world.as('Ada'), lesson);
		await withdrawPractice(await world.as('Dina'), partners, { reason: 'Out of date.' });
		expect(await titles('Ada', id)).toEqual(['For anyone']);
	});

	test('comes back within thirty days to whoever deleted it; what it said while it was private stays private', async () => {
		const id = await begin('Ada', { introduction: 'For my eyes.' });
		const { version } = await page('Ada', id);
		await writeCollection(await world.as('Ada'), id, { version, title: 'For all', introduction: '', items: [] });
		await share('Ada', id, ['staff']);
		const told = async (who: CastName) => JSON.stringify(await collectionHistory(await world.as(who), id));
		expect(await told('Ada')).toContain('For my eyes');
		expect(await told('Grace')).not.toContain('For my eyes');
		await deleteCollection(await world.as('Ada'), id);
		await expect(page('Ada', id)).rejects.toThrow(NotFound);
		await restoreRemoved(await world.as('Ada'), ref('reading-collection', id), collections);
		expect(await page('Ada', id)).toMatchObject({ title: 'For all' });
	});
});

describe('a collection', () => {
	beforeEach(() => prepared(SEARCHING_ENGINES[0]![1]));

	test('takes in what its maker may read, once', async () => {
		const id = await begin('Eve');
		await expect(add('Eve', id, `lesson/${lesson}`)).rejects.toThrow(NotFound);
		await expect(add('Eve', id, `lesson/${newId()}`)).rejects.toThrow(NotFound);
		await expect(begin('Eve', { of: `lesson/${lesson}` })).rejects.toThrow(NotFound);
		await add('Eve', id, `published-practice/${partners}`);
		await expect(add('Eve', id, `published-practice/${partners}`)).rejects.toThrow(Invalid);
		expect(await titles('Eve', id)).toEqual(['For partners']);
		expect(await collectionsToAddTo(await world.as('Eve'), `published-practice/${partners}`)).toEqual([
			{ id, title: 'Before a first visit', holds: true }
		]);
		expect(v.safeParse(beginCollectionWish, { title: 'x', of: `person/${world.ids.Ada}` }).success).toBe(false);
	});

	test('is put in order one step at a time; what was taken out can be put back where it stood', async () => {
		const id = await gathered();
		const [first, second, third] = (await page('Ada', id)).items.map((item) => item.id);
		const move = async (item: string, way: 'up' | 'down') => moveItem(await world.as('Ada'), id, { item, way });
		await move(third!, 'up');
		expect(await titles('Ada', id)).toEqual(['Ring back', 'For anyone', 'For partners']);
		await move(third!, 'up');
		await move(third!, 'up');
		await move(first!, 'down');
		expect(await titles('Ada', id)).toEqual(['For anyone', 'For partners', 'Ring back']);
		await takeOutItem(await world.as('Ada'), id, { item: second! });
		expect(await page('Ada', id)).toMatchObject({ takenOut: 'For partners' });
		await putItemBack(await world.as('Ada'), id);
		expect(await page('Ada', id)).toMatchObject({ takenOut: null, items: [{ id: third }, { id: second, why: 'Second' }, {}] });
		await expect(putItemBack(await world.as('Ada'), id)).rejects.toThrow(Invalid);
		await expect(move(newId(), 'up')).rejects.toThrow(NotFound);
	});

	test('is written by its maker and, once they read it, by coordinators; by nobody else', async () => {
		const id = await gathered();
		await share('Ada', id, ['staff']);
		const write = async (who: CastName, title: string) => {
			const { version, items } = await page(who, id);
			const wish = { version, title, introduction: '', items: [{ id: items[0]!.id, why: 'Another reason' }] };
			await writeCollection(await world.as(who), id, wish);
		};
		await write('Dina', 'Before any visit');
		expect(await page('Ada', id)).toMatchObject({
			title: 'Before any visit',
			items: [{ why: 'Another reason' }, { why: 'Second' }, {}]
		});
		await expect(write('Grace', 'Mine')).rejects.toThrow(Forbidden);
		await expect(share('Grace', id, ['partners'])).rejects.toThrow(Forbidden);
		await expect(add('Grace', id, `published-practice/${anyone}`)).rejects.toThrow(Forbidden);
		await expect(deleteCollection(await world.as('Grace'), id)).rejects.toThrow(Forbidden);
		await expect(
			writeCollection(await world.as('Ada'), id, { version: 1, title: 'Old', introduction: '', items: [] })
		).rejects.toThrow(Conflict);
	});

	test('is opened to anyone by coordinators, who write it from then on; its maker can take it back', async () => {
		const id = await gathered();
		await share('Ada', id, ['staff', 'public']);
		await expect(collectionPage(world.signedOut, null, id)).rejects.toThrow(NotFound);
		await share('Dina', id, ['staff', 'public']);
		const open = await collectionPage(world.signedOut, null, id);
		expect(open).toMatchObject({ title: 'Before a first visit', by: null, items: [{ of: { title: 'For anyone' } }] });
		expect(open.items).toHaveLength(1);
		expect(await titles('Eve', id)).toEqual(['For partners', 'For anyone']);
		await expect(add('Ada', id, `published-practice/${anyone}`)).rejects.toThrow(Forbidden);
		await share('Ada', id, ['staff', 'public']);
		expect((await page('Ada', id)).forAnyone).toBe(true);
		await share('Ada', id, ['staff']);
		await expect(collectionPage(world.signedOut, null, id)).rejects.toThrow(NotFound);
		expect((await page('Ada', id)).can.write).toBe(true);
	});

	test('is looked over before somebody new reads it, and not when fewer do', async () => {
		const id = await gathered();
		const asked = async (readers: string[]) => wordsToShare(await world.as('Ada'), id, { version: 1, readers });
		expect(await asked(['staff'])).toMatch(/Before a first visit[\s\S]*lamplight[\s\S]*willow/);
		await share('Ada', id, ['staff']);
		expect(await asked(['staff'])).toBe('');
		expect(await asked([])).toBe('');
		expect(await asked(['staff', 'partners'])).toContain('willow');
		expect((await collectionReaders(await world.as('Eve'))).map(({ token }) => token)).toEqual(['staff', 'partners']);
	});
});
