import * as v from 'valibot';
import { afterEach, describe, expect, test } from 'vitest';
import { openWorldWithProject } from '#tests/tree-world';
import type { CastName, World } from '#tests/world';
import { departPerson } from '../people';
import { Conflict, Forbidden, NotFound } from '../shared/errors';
import type { Id } from '../shared/ids';
import {
	changeComment,
	commentOnLesson,
	commentWish,
	deleteComment,
	growBranch,
	lessonCommentsOf,
	lessonComments,
	lessonOfComment,
	mergeLesson,
	noticeLesson,
	noticeLessonWish,
	openCommentsFor,
	reopenComment,
	resolveComment,
	restoreLesson,
	withdrawLesson
} from './index';

let world: World;
let project: Id;
afterEach(() => world.close());

/** A lesson of Ada's; named, for all staff, on a branch that Grace grew, unless said otherwise. */
async function aLesson({ named = true, audience = ['staff'] }: { named?: boolean; audience?: string[] } = {}): Promise<Id> {
	({ world, project } = await openWorldWithProject());
	const place = await growBranch(await world.as('Grace'), { project, name: 'Benefits', parent: '' });
	return noticeLesson(await world.as('Ada'), v.parse(noticeLessonWish, { title: 'Sum first', place, audience, named }));
}
const say = async (who: CastName, lesson: Id, words: string) =>
	commentOnLesson(await world.as(who), lesson, v.parse(commentWish, { words }));
const seenBy = async (who: CastName, lesson: Id) => (await lessonCommentsOf(await world.as(who), lesson)).comments;

describe('a comment', () => {
	test('stands under its lesson with its writer’s name, for whoever reads the lesson', async () => {
		const lesson = await aLesson();
		await say('Ben', lesson, 'At the mill too.');
		expect(await seenBy('Cleo', lesson)).toMatchObject([
			{ by: 'Ben', words: 'At the mill too.', edited: false, resolution: null, can: { change: false, resolve: false } }
		]);
		await expect(seenBy('Eve', lesson)).rejects.toThrow(NotFound);
		await expect(say('Eve', lesson, 'And at the college.')).rejects.toThrow(NotFound);
	});

	test('is changed by its writer alone, and says that it was', async () => {
		const lesson = await aLesson();
		const id = await say('Ben', lesson, 'At the mil.');
		await expect(changeComment(await world.as('Ada'), id, { words: 'No.', version: 1 })).rejects.toThrow(Forbidden);
		await changeComment(await world.as('Ben'), id, { words: 'At the mill.', version: 1 });
		expect(await seenBy('Ada', lesson)).toMatchObject([{ words: 'At the mill.', edited: true }]);
		await expect(changeComment(await world.as('Ben'), id, { words: 'Late.', version: 1 })).rejects.toThrow(Conflict);
		expect(await (await world.as('Ada')).read.history(lessonComments, id)).toHaveLength(1);
	});

	test('is deleted by its writer alone, who can bring it back', async () => {
		const lesson = await aLesson();
		const id = await say('Ben', lesson, 'At the mill.');
		await expect(deleteComment(await world.as('Ada'), id)).rejects.toThrow(Forbidden);
		await deleteComment(await world.as('Ben'), id);
		expect(await seenBy('Ada', lesson)).toEqual([]);
		await expect(lessonOfComment(await world.as('Ada'), id)).rejects.toThrow(NotFound);
		const { items } = await (await world.as('Ben')).read.removed();
		expect(items).toMatchObject([{ kind: 'lesson-comment', id }]);
	});

	test('of an unnamed author tells nobody that the lesson is theirs', async () => {
		const lesson = await aLesson({ named: false });
		await say('Ada', lesson, 'We tried it again.');
		await say('Ben', lesson, 'So did we.');
		const [hers, his] = await seenBy('Cleo', lesson);
		expect(Object.keys(hers!)).toEqual(Object.keys(his!));
		expect({ ...hers, id: '', by: '', words: '' }).toEqual({ ...his, id: '', by: '', words: '' });
	});

	test('many stand twenty to a page, the latest first to be shown, and one can be led to', async () => {
		const lesson = await aLesson();
		const ids: Id[] = [];
		for (let at = 1; at <= 25; at++) {
			ids.push(await say('Ben', lesson, `Comment ${at}`));
			world.clock.moveOn(1);
		}
		const ada = await world.as('Ada');
		const latest = await lessonCommentsOf(ada, lesson);
		expect(latest.comments.map(({ words }) => words)).toEqual(Array.from({ length: 20 }, (_, at) => `Comment ${at + 6}`));
		const earlier = await lessonCommentsOf(ada, lesson, { after: latest.earlier });
		expect(earlier.comments.map(({ words }) => words)).toEqual([1, 2, 3, 4, 5].map((at) => `Comment ${at}`));
		const led = await lessonCommentsOf(ada, lesson, { upTo: ids[2]! });
		expect([led.comments.at(-1)!.words, led.isLatest, latest.isLatest]).toEqual(['Comment 3', false, true]);
	});
});

describe('mentions', () => {
	test('a name typed in full after @ becomes a mention; others stay words', async () => {
		const lesson = await aLesson();
		const id = await say('Ben', lesson, 'Did @Grace see it? Ask @Nobody, or ada@northway.example.');
		const kept = await (await world.as('Ben')).read.find(lessonComments, id);
		expect(kept.words).toBe(`Did [Grace](/people/${world.ids.Grace}) see it? Ask @Nobody, or ada@northway.example.`);
		expect(kept.mentions).toEqual([world.ids.Grace]);
	});

	test('nobody mentions a person whom they do not know', async () => {
		const lesson = await aLesson();
		const id = await say('Cleo', lesson, `[Eve](/people/${world.ids.Eve}) and [Ben](/people/${world.ids.Ben})`);
		expect((await (await world.as('Cleo')).read.find(lessonComments, id)).mentions).toEqual([world.ids.Ben]);
	});
});

describe('resolving', () => {
	test('is for the author where they are named', async () => {
		const lesson = await aLesson();
		const id = await say('Ben', lesson, 'Where was this?');
		await expect(resolveComment(await world.as('Grace'), id, { version: 1 })).rejects.toThrow(Forbidden);
		await expect(resolveComment(await world.as('Ben'), id, { version: 1 })).rejects.toThrow(Forbidden);
		await resolveComment(await world.as('Ada'), id, { version: 1 });
		expect(await seenBy('Ben', lesson)).toMatchObject([{ resolution: { by: 'Ada' } }]);
		await expect(reopenComment(await world.as('Ben'), id, { version: 2 })).rejects.toThrow(Forbidden);
		await reopenComment(await world.as('Ada'), id, { version: 2 });
		expect(await seenBy('Ben', lesson)).toMatchObject([{ resolution: null }]);
	});

	test('is for the keepers of the branch where the author is not named, and never for that author', async () => {
		const lesson = await aLesson({ named: false });
		const id = await say('Ben', lesson, 'Where was this?');
		await expect(resolveComment(await world.as('Ada'), id, { version: 1 })).rejects.toThrow(Forbidden);
		await resolveComment(await world.as('Grace'), id, { version: 1 });
		await reopenComment(await world.as('Dina'), id, { version: 2 });
		expect(await seenBy('Ada', lesson)).toMatchObject([{ resolution: null, can: { resolve: false } }]);
	});

	test('passes to the keepers of the branch when a named author has left', async () => {
		const lesson = await aLesson();
		const id = await say('Ben', lesson, 'Where was this?');
		await departPerson(await world.as('Dina'), world.ids.Ada);
		await resolveComment(await world.as('Grace'), id, { version: 1 });
		expect(await seenBy('Ben', lesson)).toMatchObject([{ resolution: { by: 'Grace' } }]);
	});
});

describe('open comments on the lessons one keeps', () => {
	const toSettle = async (who: CastName) => (await openCommentsFor(await world.as(who))).comments;

	test('are those of a named author, who no longer sees one that is resolved; whoever shapes the branch does not keep it', async () => {
		const lesson = await aLesson();
		const first = await say('Ben', lesson, 'Where was this?');
		world.clock.moveOn(1);
		await say('Cleo', lesson, 'And when?');
		expect(await toSettle('Ada')).toMatchObject([
			{ by: 'Cleo', words: 'And when?', lesson: { id: lesson, title: 'Sum first' } },
			{ by: 'Ben', words: 'Where was this?' }
		]);
		expect([await toSettle('Ben'), await toSettle('Grace'), await toSettle('Dina')]).toEqual([[], [], []]);
		await resolveComment(await world.as('Ada'), first, { version: 1 });
		expect(await toSettle('Ada')).toMatchObject([{ by: 'Cleo' }]);
	});

	test('go to whoever shapes the branch where the author is not named, and tell that author nothing', async () => {
		const lesson = await aLesson({ named: false });
		await say('Ben', lesson, 'Where was this?');
		expect(await toSettle('Grace')).toMatchObject([{ by: 'Ben' }]);
		expect(await toSettle('Dina')).toMatchObject([{ by: 'Ben' }]);
		expect(await toSettle('Ada')).toEqual([]);
	});
});

describe('what becomes of the lesson', () => {
	test.each([true, false])('comments go when it is withdrawn, and come back with it (author named: %s)', async (named) => {
		const lesson = await aLesson({ named });
		const id = await say('Ben', lesson, 'At the mill.');
		await withdrawLesson(await world.as('Ada'), lesson);
		await expect((await world.as('Ben')).read.find(lessonComments, id)).rejects.toThrow(NotFound);
		if (named) return;
		await restoreLesson(await world.as('Ada'), lesson);
		expect(await seenBy('Ben', lesson)).toMatchObject([{ words: 'At the mill.' }]);
	});

	test('they stay under a lesson that was merged, where nobody writes any more', async () => {
		const lesson = await aLesson();
		await say('Ben', lesson, 'At the mill.');
		const other = await noticeLesson(
			await world.as('Grace'),
			v.parse(noticeLessonWish, { title: 'The sum comes first', place: project, audience: ['staff'], named: true })
		);
		await mergeLesson(await world.as('Grace'), lesson, { version: 1, into: other, notHeld: '' });
		expect(await seenBy('Cleo', lesson)).toMatchObject([{ words: 'At the mill.' }]);
		expect(await seenBy('Cleo', other)).toEqual([]);
		await expect(say('Cleo', lesson, 'Here?')).rejects.toThrow(Forbidden);
		await say('Cleo', other, 'Here.');
	});
});
