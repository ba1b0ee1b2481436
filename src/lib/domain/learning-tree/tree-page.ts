import type { Page, Saved } from '../shared/collection';
import type { Context, Reading } from '../shared/context';
import type { Id } from '../shared/ids';
import { abilities } from '../shared/policy';
import { projects } from '../projects';
import { ancestry, branches, branchesOf, type Branch } from './branch';
import { lessons, type Lesson } from './lesson';
import { lessonCounts, lessonLine, type LessonLine } from './lesson-line';
import { treePolicy } from './policy';
import { outwards } from './tree-places';

/** A lesson on the tree with the code that picture and list share: "B2" is the second lesson of the second bough. */
export interface LeafLine extends LessonLine {
	readonly code: string;
}

/** A branch with what this reader may see on it. Depth 1 is a bough. */
export interface BranchLine {
	readonly id: Id;
	readonly name: string;
	readonly letter: string;
	readonly depth: number;
	/** Lessons on this branch itself, shown or not. */
	readonly count: number;
	/** With all that hangs on it. */
	readonly all: number;
	readonly lessons: readonly LeafLine[];
	readonly branches: readonly BranchLine[];
}

/** Lessons drawn and listed on one page; the rest of a branch is on the branch's own page. */
const MOST_SHOWN = 600;

/** A project's tree as this reader sees it: what they may not read is neither drawn nor counted. */
export async function treePage(ctx: Context, wished: string | null) {
	const [known, counted] = await Promise.all([
		ctx.read.list(projects, { order: { by: 'name', direction: 'ascending' }, limit: 50 }),
		ctx.read.count(lessons, { by: 'project' })
	]);
	const fullest = known.items.toSorted((a, b) => (counted.get(b.id) ?? 0) - (counted.get(a.id) ?? 0))[0];
	const project = known.items.find((each) => each.id === wished) ?? fullest;
	const choices = known.items.map(({ id, name }) => ({ id, name }));
	const can = abilities(treePolicy, ctx.actor, null);
	if (!project) return { project: null, choices, can };

	const [all, shown, byBranch, states] = await Promise.all([
		branchesOf(ctx.read, project.id),
		shownLessons(ctx.read, project.id),
		ctx.read.count(lessons, { where: { project: project.id }, by: 'branch' }),
		lessonCounts(ctx.read, { project: project.id })
	]);
	const total = counted.get(project.id) ?? 0;
	const placed = [...byBranch.values()].reduce((sum, each) => sum + each, 0);
	return {
		project: { id: project.id, name: project.name, from: project.from },
		choices,
		can,
		total,
		states,
		boughs: boughsOf(all, shown, byBranch),
		trunk: {
			count: total - placed,
			lessons: shown.filter((each) => each.branch === null).map((each, i) => ({ ...lessonLine(each), code: String(i + 1) }))
		}
	};
}

async function shownLessons(read: Reading, project: Id): Promise<readonly Saved<Lesson>[]> {
	const shown: Saved<Lesson>[] = [];
	for (let after: string | null = null; shown.length < MOST_SHOWN;) {
		const page: Page<Lesson> = await read.list(lessons, {
			where: { project },
			order: { by: 'month', direction: 'ascending' },
			limit: 200,
			after
		});
		shown.push(...page.items);
		after = page.next;
		if (after === null) break;
	}
	return shown;
}

function boughsOf(
	all: readonly Saved<Branch>[],
	shown: readonly Saved<Lesson>[],
	counted: ReadonlyMap<string | number, number>
): readonly BranchLine[] {
	const onBranch = Map.groupBy(shown, (each) => each.branch);
	const children = Map.groupBy(outwards(all), ({ branch, depth }) => (depth === 1 ? null : branch.parent));
	const line = (branch: Saved<Branch>, letter: string, depth: number, next: { number: number }): BranchLine => {
		const own = (onBranch.get(branch.id) ?? []).map((each) => ({ ...lessonLine(each), code: `${letter}${next.number++}` }));
		const hung = (children.get(branch.id) ?? []).map((each) => line(each.branch, letter, depth + 1, next));
		const count = counted.get(branch.id) ?? 0;
		return {
			id: branch.id,
			name: branch.name,
			letter,
			depth,
			count,
			all: hung.reduce((sum, each) => sum + each.all, count),
			lessons: own,
			branches: hung
		};
	};
	return (children.get(null) ?? []).map((each, i) => line(each.branch, letterOf(i), 1, { number: 1 }));
}

/** A, B … Z, AA, AB … */
export const letterOf = (index: number): string =>
	(index < 26 ? '' : letterOf(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** One branch with its lessons, page by page, and what may be done with it. */
export async function branchPage(ctx: Context, id: Id, after: string | null = null) {
	const branch = await ctx.read.find(branches, id);
	const [project, all, page, states] = await Promise.all([
		ctx.read.find(projects, branch.project),
		branchesOf(ctx.read, branch.project),
		ctx.read.list(lessons, { where: { branch: id }, order: { by: 'month', direction: 'ascending' }, limit: 100, after }),
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
		places: outwards(all)
			.filter((each) => !ancestry(all, each.branch.id).some((above) => above.id === id))
			.map(({ branch: each, depth }) => ({ id: each.id, name: each.name, depth })),
		lines: page.items.map(lessonLine),
		next: page.next,
		states,
		can: abilities(treePolicy, ctx.actor, branch)
	};
}
