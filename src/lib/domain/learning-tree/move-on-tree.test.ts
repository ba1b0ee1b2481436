import { afterEach, beforeEach, expect, test } from 'vitest';
import * as v from 'valibot';
import { openWorldWithProject } from '#tests/tree-world';
import type { World } from '#tests/world';
import { Forbidden, NotFound } from '../shared/errors';
import { growBranch, moveOnTree, movedOnTree, moveOnTreeWish, noticeLesson, noticeLessonWish, treePage } from '.';

let world: World;
let project: string;
beforeEach(async () => {
	({ world, project } = await openWorldWithProject());
});
afterEach(() => world.close());

const grow = async (name: string) => growBranch(await world.as('Ada'), { project, name, parent: '' });
const shape = async () => {
	const page = await treePage(await world.as('Ada'), project);
	return page.project
		? page.shown.boughs.map(({ name, branches, lessons }) => [
				name,
				...[...branches.map((each) => each.name), ...lessons.map((each) => each.title)]
			])
		: [];
};

test('a branch moved onto another, and back by what the move told, stands where it stood', async () => {
	const [, b, c] = [await grow('A'), await grow('B'), await grow('C')];
	const ada = await world.as('Ada');
	const back = await moveOnTree(ada, { what: `branch/${b}`, place: c, before: '' });
	expect(await shape()).toEqual([['A'], ['C', 'B']]);
	expect(await movedOnTree(ada, back.what)).toEqual({ name: 'B', on: 'C' });
	await moveOnTree(ada, back);
	expect(await shape()).toEqual([['A'], ['B'], ['C']]);
});

test('a lesson is moved by any of the staff, and back; a move that is refused changes nothing', async () => {
	const [a, b] = [await grow('A'), await grow('B')];
	const ada = await world.as('Ada');
	const lesson = await noticeLesson(ada, v.parse(noticeLessonWish, { title: 'Sums first', place: a, audience: ['staff'] }));
	const back = await moveOnTree(await world.as('Cleo'), { what: `lesson/${lesson}`, place: b, before: '' });
	expect(await shape()).toEqual([['A'], ['B', 'Sums first']]);
	await moveOnTree(await world.as('Cleo'), back);
	expect(await shape()).toEqual([['A', 'Sums first'], ['B']]);
	await expect(moveOnTree(await world.as('Cleo'), { what: `branch/${a}`, place: b, before: '' })).rejects.toBeInstanceOf(
		Forbidden
	);
	await expect(moveOnTree(await world.as('Eve'), { what: `lesson/${lesson}`, place: b, before: '' })).rejects.toBeInstanceOf(
		NotFound
	);
	expect(await shape()).toEqual([['A', 'Sums first'], ['B']]);
});

test('what one cannot read is not named in the line that offers the way back', async () => {
	const a = await grow('A');
	const lesson = await noticeLesson(
		await world.as('Ada'),
		v.parse(noticeLessonWish, { title: 'For staff', place: a, audience: ['staff'] })
	);
	expect(await movedOnTree(await world.as('Eve'), `lesson/${lesson}`)).toBeNull();
	expect(await movedOnTree(await world.as('Cleo'), `lesson/${lesson}`)).toEqual({ name: 'For staff', on: 'A' });
	expect(await movedOnTree(await world.as('Cleo'), 'person/nobody')).toBeNull();
});

test('only a lesson or a branch can be named', () => {
	expect(v.safeParse(moveOnTreeWish, { what: `person/${world.ids.Ada}`, place: project }).success).toBe(false);
	expect(v.safeParse(moveOnTreeWish, { what: `branch/${project}`, place: project }).success).toBe(true);
});
