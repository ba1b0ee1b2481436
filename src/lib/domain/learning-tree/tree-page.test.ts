import { afterEach, beforeEach, expect, test } from 'vitest';
import * as v from 'valibot';
import { openWorldWithProject } from '#tests/tree-world';
import type { CastName, World } from '#tests/world';
import { givePlace } from '../projects';
import {
	branchPage,
	growBranch,
	hangLesson,
	identifyLesson,
	identifyLessonWish,
	leavesOf,
	letterOf,
	noticeLesson,
	noticeLessonWish,
	treePage
} from '.';

let world: World;
let project: string;
let branch: string;
beforeEach(async () => {
	({ world, project } = await openWorldWithProject());
	branch = await growBranch(await world.as('Ada'), { project, name: 'Money', parent: '' });
	await givePlace(await world.as('Dina'), project, { person: world.ids.Eve });
});
afterEach(() => world.close());

const notice = async (title: string, place: string, audience: readonly string[]) =>
	noticeLesson(await world.as('Ada'), v.parse(noticeLessonWish, { title, place, audience }));
const seen = async (who: CastName) => {
	const page = await treePage(await world.as(who), project);
	if (!page.project) throw new Error(`${who} sees no tree`);
	return {
		total: page.total,
		trunk: page.shown.trunk.length,
		boughs: page.shown.boughs.map((each) => [each.name, each.all, each.lessons.map((one) => one.title)])
	};
};

test('draws and counts only what its reader may read: Eve of a partner body sees less than Cleo', async () => {
	await notice('For all of us', branch, ['staff', `project:${project}`]);
	await notice('For staff', branch, ['staff']);
	await notice('On the trunk', project, ['staff']);
	expect(await seen('Cleo')).toEqual({
		total: 3,
		trunk: 1,
		boughs: [['Money', 2, expect.arrayContaining(['For all of us', 'For staff'])]]
	});
	expect(await seen('Eve')).toEqual({ total: 1, trunk: 0, boughs: [['Money', 1, ['For all of us']]] });
	expect((await branchPage(await world.as('Eve'), branch)).states).toEqual([{ is: 'noticed', word: 'noticed', count: 1 }]);
});

test('a lesson moved to another branch and back is read and found by the same people', async () => {
	const id = await notice('Zebra crossing', branch, ['staff']);
	const other = await growBranch(await world.as('Dina'), { project, name: 'Travel', parent: '' });
	const found = async (who: CastName) => (await (await world.as(who)).read.search({ words: 'zebra' })).hits.length;
	for (const place of [other, branch]) {
		const { version } = (await world.as('Ben').then(({ read }) => read.findMany([{ kind: 'lesson', id }])))[0]!.record as {
			version: number;
		};
		await hangLesson(await world.as('Ben'), id, { version, place });
		expect([await found('Cleo'), await found('Eve')]).toEqual([1, 0]);
	}
});

test('shows every lesson of a large tree; a branch’s own page gives them page by page', async () => {
	await Promise.all(Array.from({ length: 220 }, (_, at) => notice(`Lesson ${at}`, branch, ['staff'])));
	expect(await seen('Cleo')).toMatchObject({ total: 220, boughs: [['Money', 220, expect.objectContaining({ length: 220 })]] });
	const first = await branchPage(await world.as('Cleo'), branch);
	expect([first.lines.length, first.next === null]).toEqual([100, false]);
});

test('narrowed by a state shows what is in it, with the codes of the whole tree', async () => {
	await notice('First', branch, ['staff']);
	const second = await notice('Second', branch, ['staff']);
	await identifyLesson(await world.as('Ben'), second, v.parse(identifyLessonWish, { version: 1, where: 'Team meeting' }));
	const page = await treePage(await world.as('Cleo'), project, { state: 'identified' });
	if (!page.project) throw new Error('Cleo sees no tree');
	expect([page.total, page.count, page.narrow.states.map((each) => each.label)]).toEqual([2, 1, ['noticed', 'identified']]);
	const codes = new Map(leavesOf(page.whole).map((each) => [each.title, each.code]));
	expect(leavesOf(page.shown).map(({ title, code }) => [title, code])).toEqual([['Second', codes.get('Second')]]);
});

test('offers to narrow by nothing that only lessons one may not read have', async () => {
	await notice('For staff', branch, ['staff']);
	await notice('For the project', branch, ['staff', `project:${project}`]);
	const page = await treePage(await world.as('Eve'), project, { state: 'noticed' });
	expect(page.project && [page.count, page.narrow.sets, page.narrow.objectives]).toEqual([1, [], []]);
});

test('boughs are lettered A to Z, then AA', () => {
	expect([0, 25, 26, 27, 52].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AB', 'BA']);
});
