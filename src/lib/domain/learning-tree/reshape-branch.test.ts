import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { openWorldWithProject } from '#tests/tree-world';
import type { World } from '#tests/world';
import { Conflict, Forbidden, Invalid, NotFound } from '../shared/errors';
import {
	branchPage,
	DEEPEST,
	growBranch,
	lessonPage,
	moveBranch,
	noticeLesson,
	noticeLessonWish,
	removeBranch,
	renameBranch,
	treePage
} from '.';

let world: World;
let project: string;
beforeEach(async () => {
	({ world, project } = await openWorldWithProject());
});
afterEach(() => world.close());

const grow = async (name: string, parent = '') => growBranch(await world.as('Ada'), { project, name, parent });
const shape = async () => {
	const page = await treePage(await world.as('Ada'), project);
	type Line = { name: string; branches: readonly Line[] };
	const words = (each: Line): string =>
		each.branches.length === 0 ? each.name : `${each.name} (${each.branches.map(words).join(', ')})`;
	return page.project ? page.whole.boughs.map(words) : [];
};

describe('branches', () => {
	test('stand on the tree in the order in which they were added', async () => {
		const money = await grow('Benefits and money');
		await grow('First contact');
		await grow('Better-off sums', money);
		expect(await shape()).toEqual(['Benefits and money (Better-off sums)', 'First contact']);
	});

	test('two of one parent do not share a name; two of different parents may', async () => {
		const money = await grow('Money');
		await expect(grow('money')).rejects.toMatchObject({ issues: [{ field: 'name' }] });
		await expect(grow('Money', money)).resolves.toBeTypeOf('string');
	});

	test(`go ${DEEPEST} deep and no deeper`, async () => {
		let parent = '';
		for (let depth = 1; depth <= DEEPEST; depth++) parent = await grow(`Level ${depth}`, parent);
		await expect(grow('One more', parent)).rejects.toMatchObject({ issues: [{ field: 'parent' }] });
	});

	test('a guest from a partner body neither reads the tree of a project they have no place on, nor adds to it; staff do', async () => {
		const branch = await grow('Money');
		const eve = await world.as('Eve');
		await expect(growBranch(eve, { project, name: 'Mine', parent: '' })).rejects.toBeInstanceOf(NotFound);
		await expect(branchPage(eve, branch)).rejects.toBeInstanceOf(NotFound);
		expect((await treePage(eve, project)).project).toBeNull();
		await expect(branchPage(await world.as('Cleo'), branch)).resolves.toMatchObject({ name: 'Money' });
	});
});

describe('moving a branch', () => {
	test('takes along what hangs on it, to the place chosen', async () => {
		const [a, b] = [await grow('A'), await grow('B')];
		await grow('A1', a);
		await moveBranch(await world.as('Ada'), a, { parent: b, before: '' });
		expect(await shape()).toEqual(['B (A (A1))']);
		await moveBranch(await world.as('Ada'), a, { parent: '', before: b });
		expect(await shape()).toEqual(['A (A1)', 'B']);
	});

	test('onto itself or onto what grows from it is refused, and the tree stays as it was', async () => {
		const a = await grow('A');
		const below = await grow('Below', a);
		const ada = await world.as('Ada');
		await expect(moveBranch(ada, a, { parent: a, before: '' })).rejects.toMatchObject({ issues: [{ field: 'parent' }] });
		await expect(moveBranch(ada, a, { parent: below, before: '' })).rejects.toMatchObject({ issues: [{ field: 'parent' }] });
		expect(await shape()).toEqual(['A (Below)']);
	});

	test('two at once that would hang two branches on each other: one goes through', async () => {
		const [a, b] = [await grow('A'), await grow('B')];
		const ada = await world.as('Ada');
		const moves = await Promise.allSettled([
			moveBranch(ada, a, { parent: b, before: '' }),
			moveBranch(ada, b, { parent: a, before: '' })
		]);
		expect(moves.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected']);
		expect(moves.find((each) => each.status === 'rejected')?.reason).toBeInstanceOf(Conflict);
		expect((await shape()).join()).toMatch(/^(A \(B\)|B \(A\))$/);
	});

	test('is for whoever added it or a coordinator; another reader is told that they may not', async () => {
		const [a, b] = [await grow('A'), await grow('B')];
		await expect(moveBranch(await world.as('Grace'), a, { parent: b, before: '' })).rejects.toBeInstanceOf(Forbidden);
		await expect(renameBranch(await world.as('Grace'), a, { name: 'Mine', version: 1 })).rejects.toBeInstanceOf(Forbidden);
		await moveBranch(await world.as('Dina'), a, { parent: b, before: '' });
		expect(await shape()).toEqual(['B (A)']);
	});
});

describe('removing a branch', () => {
	test('waits until no other grows from it, and lets its lessons hang where it grew', async () => {
		const a = await grow('A');
		const below = await grow('Below', a);
		const ada = await world.as('Ada');
		const lesson = await noticeLesson(
			ada,
			v.parse(noticeLessonWish, { title: 'Do the sum first', place: below, audience: ['staff'] })
		);
		await expect(removeBranch(ada, a)).rejects.toBeInstanceOf(Invalid);
		await removeBranch(ada, below);
		expect((await lessonPage(ada, lesson)).trail.map((each) => each.name)).toEqual(['A']);
		await removeBranch(ada, a);
		expect((await lessonPage(ada, lesson)).trail).toEqual([]);
		expect(await shape()).toEqual([]);
	});

	test('does not go through beside a branch that is being added to it', async () => {
		const a = await grow('A');
		const ada = await world.as('Ada');
		const both = await Promise.allSettled([removeBranch(ada, a), growBranch(ada, { project, name: 'Below', parent: a })]);
		expect(both.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
	});

	test('does not go through once a branch was added to it after it was looked at', async () => {
		const a = await grow('A');
		const ada = await world.as('Ada');
		const commit: typeof ada.store.commit = async (wish) => {
			await grow('Below', a);
			return ada.store.commit(wish);
		};
		const late = { ...ada, store: { ...ada.store, commit, as: (actor) => ada.store.as(actor) } satisfies typeof ada.store };
		await expect(removeBranch(late, a)).rejects.toBeInstanceOf(Conflict);
		expect(await shape()).toEqual(['A (Below)']);
	});
});

test('two people plant the first branch at once: one tree stands, and the other tries again', async () => {
	const both = await Promise.allSettled([grow('A'), grow('B')]);
	const refused = both.filter((each) => each.status === 'rejected');
	for (const each of refused) expect(each.reason).toBeInstanceOf(Conflict);
	expect(await shape()).toHaveLength(2 - refused.length);
	await expect(grow('C')).resolves.toBeTypeOf('string');
});
