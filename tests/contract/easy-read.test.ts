import * as v from 'valibot';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
	easyReadAtWork,
	easyReadOf,
	easyReadPage,
	pictureOf,
	removePicture,
	withdrawEasyRead,
	writeEasyRead
} from '#lib/domain/easy-read';
import { growBranch, noticeLesson, noticeLessonWish, redactLessonAgain, withdrawLesson } from '#lib/domain/learning-tree';
import { startProject, startProjectWish } from '#lib/domain/projects';
import { Forbidden, Invalid, NotFound } from '#lib/domain/shared/errors';
import { ref, type Id } from '#lib/domain/shared/ids';
import { visitor } from '#lib/domain/shared/policy';
import { findOriginal } from '#lib/server/easy-read';
import { checked, publishedBy, versionAtWork, writtenOf } from '#tests/easy-read-world';
import { openWorldWithSets, testClock, type CastName } from '#tests/world';
import { ENGINES } from './engines';

describe.each(ENGINES)('an easy read of a lesson in the %s engine', (_, open) => {
	/** A lesson of Ada's for the Tuesday set, without her name, and an easy read of it that Grace published. */
	async function published(staff = false) {
		const clock = testClock();
		const store = await open(clock);
		onTestFinished(() => store.close());
		const world = await openWorldWithSets({ store, clock });
		const project = await startProject(await world.as('Dina'), v.parse(startProjectWish, { name: 'Open Doors' }));
		const place = await growBranch(await world.as('Grace'), { project, name: 'Benefits', parent: '' });
		const wish = {
			title: 'Sum first',
			whatHappened: 'It was done.',
			place,
			audience: [staff ? 'staff' : `set:${world.sets.tuesday}`]
		};
		const lesson = await noticeLesson(await world.as('Ada'), v.parse(noticeLessonWish, wish));
		const grace = await world.as('Grace');
		const id = await publishedBy(grace, await checked(grace, await writtenOf(grace, ref('lesson', lesson))));
		const page = async (who: CastName) => easyReadPage((await world.as(who)).read, id, findOriginal);
		const blob = (await page('Grace'))!.steps[0]!.picture!.blob;
		return { store, world, lesson, id, page, blob };
	}
	const gone = (reading: Promise<unknown>) => expect(reading).rejects.toThrow(NotFound);

	test('is read by the readers of the lesson, with its pictures, and by nobody else', async () => {
		const { store, world, lesson, id, page, blob } = await published();
		expect(await page('Ben')).toMatchObject({ title: 'Money first', original: { title: 'Sum first' }, changed: null });
		const ben = await world.as('Ben');
		expect((await (await pictureOf(ben.read, id, blob, 'published')).read()).byteLength).toBeGreaterThan(20);
		expect(await easyReadOf(ben.read, ref('lesson', lesson))).toEqual({ id, title: 'Money first' });
		const cleo = await world.as('Cleo');
		await gone(page('Cleo'));
		await gone(pictureOf(cleo.read, id, blob, 'published'));
		await gone(pictureOf(ben.read, id, blob, 'work'));
		await gone(easyReadPage(store.as(visitor), id, findOriginal));
		expect(await easyReadOf(cleo.read, ref('lesson', lesson))).toBeNull();
	});

	test('keeps its picture when the library lets it go, and waits for a new check once its words change', async () => {
		const { world, id, page } = await published();
		const grace = await world.as('Grace');
		const { from } = (await easyReadAtWork(grace, id, findOriginal)).steps[0]!;
		await removePicture(grace, from!);
		const version = await versionAtWork(grace, id);
		const steps = [{ words: 'Do the sum.', picture: from! }];
		await writeEasyRead(grace, id, { version, form: '', title: 'Money first', steps, up: null });
		await expect(publishedBy(grace, id)).rejects.toThrow(Invalid);
		expect((await page('Ben'))!.steps[0]!.words).toBe('Ask about money first.');
		await publishedBy(grace, await checked(grace, id));
		expect((await page('Ben'))!.steps[0]!.words).toBe('Do the sum.');
	});

	test('goes out of reach with what the lesson said, without who or when, and comes back only checked anew', async () => {
		const { world, lesson, id, page, blob } = await published();
		const ada = await world.as('Ada');
		const text = { context: '', whatHappened: 'Less.', why: '', soWhat: '', notHeld: '' };
		await redactLessonAgain(ada, lesson, { version: 1, title: 'Sum first', ...text });
		await gone(page('Ben'));
		await gone(pictureOf((await world.as('Ben')).read, id, blob, 'published'));
		expect(await page('Grace')).toBeNull();
		const grace = await world.as('Grace');
		await expect(publishedBy(grace, id)).rejects.toThrow(/worded anew/);
		await publishedBy(grace, await checked(grace, id));
		expect((await page('Ben'))!.changed).toBeNull();
		await withdrawLesson(await world.as('Ada'), lesson);
		await gone(page('Ben'));
	});

	test('is withdrawn by its writer, and by no other reader', async () => {
		const { world, id, page } = await published();
		const withdraw = async (who: CastName, easy: Id) => withdrawEasyRead(await world.as(who), easy, { reason: 'Out of date.' });
		await expect(withdraw('Ben', id)).rejects.toThrow(Forbidden);
		await gone(withdraw('Cleo', id));
		await withdraw('Grace', id);
		await gone(page('Ben'));
	});

	test('is withdrawn by a coordinator who reads it, from the page on which it is read', async () => {
		const { world, id, page } = await published(true);
		const may = async (who: CastName) => {
			const { read, actor } = await world.as(who);
			return (await easyReadPage(read, id, findOriginal, actor))!.can.withdraw;
		};
		expect([await may('Dina'), await may('Grace'), await may('Ben')]).toEqual([true, true, false]);
		await gone(easyReadAtWork(await world.as('Dina'), id, findOriginal));
		await withdrawEasyRead(await world.as('Dina'), id, { reason: 'The place has moved.' });
		await gone(page('Ben'));
		const { withdrawal } = await easyReadAtWork(await world.as('Grace'), id, findOriginal);
		expect(withdrawal).toMatchObject({ by: 'Dina', reason: 'The place has moved.' });
	});
});
