import type { Saved } from '../shared/collection';
import { today } from '../shared/clock';
import type { Context, Reading } from '../shared/context';
import type { Id } from '../shared/ids';
import { abilities } from '../shared/policy';
import { projects } from '../projects';
import { ancestry, branches, branchesToShow, type Branch } from './branch';
import { lessons } from './lesson';
import { leafLine, lessonCounts, type LessonLine } from './lesson-line';
import { LESSON_STATES, stateWord } from './lesson-state';
import { treePolicy } from './policy';
import { choiceWords, treeChoices } from './tree-choices';
import { outwards, outwardsWithout } from './tree-places';
import { treeLeaves, type TreeLeaf } from './tree-leaf';
import { isAskedFor, narrows, standingAt, type AsItStood, type TreeSight } from './tree-sight';

/**
 * A lesson on the tree, as it stood at the time asked for, with the code that picture and list share: "B2" is the second
 * lesson of the second bough.
 */
export interface LeafLine extends LessonLine, AsItStood {
	readonly code: string;
}

/** A branch with what this reader may see on it. Depth 1 is a bough. */
export interface BranchLine {
	readonly id: Id;
	readonly name: string;
	readonly letter: string;
	readonly depth: number;
	/** Lessons with all that hangs on it. */
	readonly all: number;
	/** Whether this reader may move it. */
	readonly movable: boolean;
	readonly lessons: readonly LeafLine[];
	readonly branches: readonly BranchLine[];
}

/** The lessons that hang on a tree: on its boughs, and on the trunk itself. */
export interface TreeShape {
	readonly boughs: readonly BranchLine[];
	readonly trunk: readonly LeafLine[];
}

/** Lessons of one tree that a page can show; the rest are on the pages of their branches. */
const MOST_SHOWN = 3_000;

/**
 * A project's tree as this reader sees it: what they may not read is neither drawn nor counted. `shown` holds what `sight`
 * asks for, `whole` all of it, so that a leaf keeps its code and its place whatever is asked for.
 */
export async function treePage(ctx: Context, wished: string | null, sight: TreeSight = {}) {
	const [known, counted] = await Promise.all([
		ctx.read.list(projects, { order: { by: 'name', direction: 'ascending' }, limit: 50 }),
		ctx.read.count(lessons, { by: 'project' })
	]);
	const fullest = known.items.toSorted((a, b) => (counted.get(b.id) ?? 0) - (counted.get(a.id) ?? 0))[0];
	const project = known.items.find((each) => each.id === wished) ?? fullest;
	const choices = known.items.map(({ id, name }) => ({ id, name }));
	const can = abilities(treePolicy, ctx.actor, null);
	if (!project) return { project: null, choices, can };

	const [hung, all, words] = await Promise.all([
		branchesToShow(ctx.read, project.id),
		leavesOn(ctx.read, project.id),
		choiceWords(ctx)
	]);
	const now = today(ctx.clock).slice(0, 7);
	const movable = (branch: Branch) => treePolicy.shape(ctx.actor, branch);
	const hang = (standing: (leaf: TreeLeaf) => AsItStood | null) =>
		partOf(treeOfLeaves(hung, movable, all, standing), sight.boughs);
	const [then, asItStands] = [standingAt(sight.until, now), standingAt(undefined, now)];
	const whole = hang((leaf) => then(leaf) ?? asItStands(leaf));
	const shown = narrows(sight)
		? hang((leaf) => {
				const standing = then(leaf);
				return standing && isAskedFor(leaf, standing, sight) ? standing : null;
			})
		: whole;
	const leaves = leavesOf(shown);
	const inState = Map.groupBy(leaves, ({ is }) => is);
	return {
		project: { id: project.id, name: project.name, from: project.from },
		choices,
		can,
		/** All that this reader may read, asked for or not. */
		total: counted.get(project.id) ?? 0,
		count: leaves.length,
		boughs: whole.boughs.length,
		states: LESSON_STATES.flatMap((is) => {
			const count = inState.get(is)?.length ?? 0;
			return count > 0 ? [{ is, word: stateWord(is), count }] : [];
		}),
		narrow: treeChoices(all, now, words),
		whole,
		shown
	};
}

/** Some neighbouring boughs of a tree, by their letters; all of it where none are asked for. */
function partOf(tree: TreeShape, asked: string | undefined): TreeShape {
	if (asked === undefined) return tree;
	const [from, to = from] = asked.split('-');
	const at = (letter: string | undefined) => tree.boughs.findIndex((each) => each.letter === letter);
	return { boughs: tree.boughs.slice(Math.max(0, at(from)), at(to) + 1), trunk: [] };
}

/** Every leaf of a tree, from the first bough to the trunk. */
export function leavesOf({ boughs, trunk }: TreeShape): readonly LeafLine[] {
	const all: LeafLine[] = [];
	const gather = (branch: BranchLine): void => {
		all.push(...branch.lessons);
		branch.branches.forEach(gather);
	};
	boughs.forEach(gather);
	return [...all, ...trunk];
}

async function leavesOn(read: Reading, project: Id): Promise<readonly TreeLeaf[]> {
	const found = await read.excerpts(treeLeaves, {
		where: { project },
		order: { by: 'month', direction: 'ascending' },
		limit: MOST_SHOWN
	});
	return found.items;
}

/** Hangs lessons on their branches; those without a standing only keep their number among the codes. */
function treeOfLeaves(
	hung: readonly Saved<Branch>[],
	movable: (branch: Branch) => boolean,
	all: readonly TreeLeaf[],
	standing: (leaf: TreeLeaf) => AsItStood | null
): TreeShape {
	const onBranch = Map.groupBy(all, (each) => each.branch);
	const children = Map.groupBy(outwards(hung), ({ branch, depth }) => (depth === 1 ? null : branch.parent));
	const leaves = (branch: Id | null, letter: string, next: { number: number }): readonly LeafLine[] =>
		(onBranch.get(branch) ?? []).flatMap((leaf): readonly LeafLine[] => {
			const code = `${letter}${next.number++}`;
			const stands = standing(leaf);
			if (!stands) return [];
			const { id, title, month } = leaf;
			return [{ id, title, month, is: stands.is, seen: stands.seen, fresh: stands.fresh, word: stateWord(stands.is), code }];
		});
	const line = (branch: Saved<Branch>, letter: string, depth: number, next: { number: number }): BranchLine => {
		const own = leaves(branch.id, letter, next);
		const grown = (children.get(branch.id) ?? []).map((each) => line(each.branch, letter, depth + 1, next));
		return {
			id: branch.id,
			name: branch.name,
			letter,
			depth,
			all: grown.reduce((sum, each) => sum + each.all, own.length),
			movable: movable(branch),
			lessons: own,
			branches: grown
		};
	};
	return {
		boughs: (children.get(null) ?? []).map((each, i) => line(each.branch, letterOf(i), 1, { number: 1 })),
		trunk: leaves(null, '', { number: 1 })
	};
}

/** A, B … Z, AA, AB … */
export const letterOf = (index: number): string =>
	(index < 26 ? '' : letterOf(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** One branch with its lessons, page by page, and what may be done with it. */
export async function branchPage(ctx: Context, id: Id, after: string | null = null) {
	const branch = await ctx.read.find(branches, id);
	const [project, all, page, states] = await Promise.all([
		ctx.read.find(projects, branch.project),
		branchesToShow(ctx.read, branch.project),
		ctx.read.excerpts(treeLeaves, { where: { branch: id }, order: { by: 'month', direction: 'ascending' }, limit: 100, after }),
		lessonCounts(ctx.read, { branch: id })
	]);
	return {
		id,
		version: branch.version,
		name: branch.name,
		parent: branch.parent,
		project: { id: project.id, name: project.name },
		trail: ancestry(all, id)
			.slice(0, -1)
			.map((each) => ({ id: each.id, name: each.name })),
		hung: all.filter((each) => each.parent === id).map((each) => ({ id: each.id, name: each.name })),
		siblings: all
			.filter((each) => each.parent === branch.parent && each.id !== id)
			.map((each) => ({ id: each.id, name: each.name })),
		places: outwardsWithout(all, id).map(({ branch: each, depth }) => ({ id: each.id, name: each.name, depth })),
		lines: page.items.map(leafLine),
		next: page.next,
		states,
		can: abilities(treePolicy, ctx.actor, branch)
	};
}
