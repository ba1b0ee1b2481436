import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { openWorldWithProject } from '#tests/tree-world';
import type { CastName, World } from '#tests/world';
import { keepEntry, keepEntryWish } from '../learning-files';
import { Forbidden, NotFound } from '../shared/errors';
import { newId, ref } from '../shared/ids';
import { threadOf } from '../shared/thread';
import {
	growBranch,
	lessonOrigins,
	lessonPage,
	lessons,
	myLeaves,
	noticeLesson,
	noticeLessonWish,
	promotePassage,
	promotePassageWish,
	validateLesson
} from '.';

let world: World;
let project: string;
let branch: string;
beforeEach(async () => {
	({ world, project } = await openWorldWithProject());
	branch = await growBranch(await world.as('Ada'), { project, name: 'Benefits and money', parent: '' });
});
afterEach(() => world.close());

const keep = async (who: CastName, text: string, day = '2026-05-12') =>
	keepEntry(await world.as(who), v.parse(keepEntryWish, { text, day }));
const RAW = 'Jamila Okafor closed the folder at the word “hours”.';
const wish = (values: object = {}) =>
	v.parse(promotePassageWish, {
		title: 'Settle the benefits question before talking about hours',
		whatHappened: 'A participant closed the folder at the word “hours”.',
		passage: RAW,
		place: branch,
		audience: ['staff', `project:${project}`],
		...values
	});
const promoted = async (values: object = {}) =>
	promotePassage(await world.as('Ada'), await keep('Ada', `${RAW} Then we did the sum.`), wish(values));
/** Everything that the store gives a reader about the lesson and what hangs on it. */
const everythingTold = async (who: CastName, id: string) => {
	const ctx = await world.as(who);
	const hits = await ctx.read.search({ words: 'hours folder', facets: ['state'] });
	const all = [await lessonPage(ctx, id), await threadOf(ctx.read, ref('lesson', id)), await ctx.read.find(lessons, id), hits];
	return JSON.stringify(all, (_, value) => (value instanceof Map ? [...value] : value));
};

describe('a promoted passage', () => {
	test('becomes a lesson that staff read in the redacted wording, while the entry stays with its author', async () => {
		const entry = await keep('Ada', RAW);
		const id = await promotePassage(await world.as('Ada'), entry, wish());
		const page = await lessonPage(await world.as('Cleo'), id);
		expect(page).toMatchObject({
			whatHappened: 'A participant closed the folder at the word “hours”.',
			state: { is: 'noticed' }
		});
		expect(await everythingTold('Cleo', id)).not.toContain('Okafor');
		expect(await everythingTold('Cleo', id)).not.toContain(entry);
	});

	test('is somebody’s own to promote: Farid, who may read the entry, is refused; Grace cannot tell that it exists', async () => {
		const entry = await keepEntry(await world.as('Ada'), v.parse(keepEntryWish, { text: RAW, readers: 'supervisor' }));
		await expect(promotePassage(await world.as('Farid'), entry, wish())).rejects.toBeInstanceOf(Forbidden);
		await expect(promotePassage(await world.as('Grace'), entry, wish())).rejects.toBeInstanceOf(NotFound);
		await expect(promotePassage(await world.as('Ada'), entry, wish())).resolves.toBeTypeOf('string');
	});

	test('a form sent twice makes one lesson, and both lead to it', async () => {
		const [entry, key] = [await keep('Ada', RAW), newId()];
		const first = await promotePassage(await world.as('Ada', key), entry, wish());
		expect(await promotePassage(await world.as('Ada', key), entry, wish())).toBe(first);
		expect(await myLeaves(await world.as('Ada'))).toHaveLength(1);
	});

	test('goes only to readers its author is among', async () => {
		const entry = await keep('Ada', RAW);
		const ada = await world.as('Ada');
		await expect(promotePassage(ada, entry, wish({ audience: [`set:${newId()}`] }))).rejects.toBeInstanceOf(Forbidden);
		await expect(promotePassage(ada, entry, wish({ audience: ['public'] }))).rejects.toBeInstanceOf(Forbidden);
		await expect(promotePassage(ada, entry, wish({ audience: [`project:${project}`] }))).rejects.toMatchObject({
			issues: [{ field: 'audience' }]
		});
		await expect(promotePassage(ada, entry, wish({ audience: ['staff'] }))).resolves.toBeTypeOf('string');
	});
});

describe('an author who is not named', () => {
	test('is told to nobody, nor is the day, by page, thread, record or search', async () => {
		const id = await promoted();
		for (const other of ['Farid', 'Grace', 'Dina', 'Cleo'] as const) {
			const told = await everythingTold(other, id);
			expect(told).toContain(id);
			expect(told).not.toContain(world.ids.Ada);
			expect(told).not.toContain('"Ada"');
			expect(told).not.toContain('2026-05-1');
		}
	});

	test('is committed by nobody, so that neither journal nor history has the name', async () => {
		const id = await promoted();
		const event = (await world.store.changes(0)).findLast((each) => each.subject.id === id);
		expect(event).toMatchObject({ by: 'unnamed', verb: 'promotePassage' });
		const history = await (await world.as('Dina')).read.history(lessons, id);
		expect(history.map((each) => each.by)).toEqual(['unnamed']);
	});

	test('still sees it among what their learning led to, with the way back to the entry', async () => {
		const id = await promoted();
		const ada = await world.as('Ada');
		expect(await myLeaves(ada)).toMatchObject([{ id, named: false, seenToo: 0 }]);
		expect((await lessonPage(ada, id)).mine).toMatchObject({ passage: RAW, source: { kind: 'learning-entry' } });
		expect((await threadOf(ada.read, ref('lesson', id))).cameFrom.map((each) => each.found.kind)).toEqual(['learning-entry']);
		const grace = await world.as('Grace');
		expect((await lessonPage(grace, id)).mine).toBeNull();
		expect(await grace.read.findUnique(lessonOrigins, 'lesson', id)).toBeNull();
		expect((await threadOf(grace.read, ref('lesson', id))).cameFrom).toEqual([]);
	});

	test('sees of many lessons first what moved last', async () => {
		const [first] = [await promoted(), await promoted(), await promoted(), await promoted(), await promoted()];
		await validateLesson(await world.as('Grace'), first, { words: 'Twice.', where: 'Here', source: '', notHeld: '' });
		const leaves = await myLeaves(await world.as('Ada'));
		expect(leaves).toHaveLength(4);
		expect(leaves[0]).toMatchObject({ id: first, is: 'validated' });
	});

	test('the month is told once five people wrote in it, and not before', async () => {
		for (const who of ['Grace', 'Farid', 'Ben'] as const) await keep(who, 'A busy week.');
		expect((await lessonPage(await world.as('Cleo'), await promoted())).noticed).toEqual({ by: null, month: null });
		await keep('Cleo', 'A quiet week.');
		expect((await lessonPage(await world.as('Cleo'), await promoted())).noticed).toEqual({ by: null, month: '2026-05' });
	});
});

test('an author who chooses to be named is, with the day', async () => {
	const id = await promoted({ named: true });
	const { steps } = await lessonPage(await world.as('Cleo'), id);
	expect(steps[0]).toMatchObject({ is: 'noticed', reached: true, by: 'Ada', day: '2026-05-12' });
});

test('a lesson can be noticed directly, and hang from the trunk', async () => {
	const id = await noticeLesson(
		await world.as('Ben'),
		v.parse(noticeLessonWish, { title: 'Ring back the same day', place: project, audience: ['staff'], named: true })
	);
	expect(await lessonPage(await world.as('Ada'), id)).toMatchObject({ trail: [], noticed: { by: 'Ben' } });
});
