import * as v from 'valibot';
import { change, create, type Context } from '../shared/context';
import { Conflict, Invalid, Taken } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { projects } from '../projects';
import { ancestry, branches, branchesOf, DEEPEST, MOST_BRANCHES } from './branch';
import { treePolicy } from './policy';
import { growing, treeOf } from './tree';

export const branchName = field.line(80, 'Give the branch a name.');

export const growBranchWish = v.object({
	project: field.id,
	name: branchName,
	/** The branch it grows from; empty for the trunk. */
	parent: v.optional(v.union([v.literal(''), field.id]), '')
});
export type GrowBranchWish = v.InferOutput<typeof growBranchWish>;

/** Adds a branch as the last of its siblings. The first one plants the project's tree. */
export async function growBranch(ctx: Context, wish: GrowBranchWish): Promise<Id> {
	const project = await ctx.read.find(projects, wish.project);
	authorize(treePolicy, 'grow', ctx.actor, null, 'Staff add branches to the tree.');
	const [tree, all] = await Promise.all([treeOf(ctx, project.id), branchesOf(ctx.read, project.id)]);
	const parent = wish.parent || null;
	const bearing = all.find((each) => each.id === parent) ?? null;
	if (parent !== null && bearing === null) throw Invalid.field('parent', 'Choose a branch of this tree.');
	if (parent !== null && ancestry(all, parent).length >= DEEPEST)
		throw Invalid.field('parent', `Branches go ${DEEPEST} deep. Choose one nearer to the trunk.`);
	if (all.length >= MOST_BRANCHES) throw Invalid.field('name', `A tree has at most ${MOST_BRANCHES} branches.`);
	const siblings = all.filter((each) => each.parent === parent);
	nameIsFree(siblings, wish.name);

	const id = ctx.newId();
	const guard = growing(ctx, tree, project.id);
	const value = { project: project.id, name: wish.name, parent, position: siblings.length, grownBy: ctx.actor.id };
	try {
		const receipt = await ctx.store.commit({
			by: ctx.actor.id,
			verb: 'growBranch',
			subject: ref('branch', id),
			// The branch it grows from is named as changed, so that whoever removes that one at this moment is told to look again.
			changes: [create(branches, id, value), ...(bearing ? [change(branches, bearing, {})] : []), ...guard.changes],
			expects: guard.expects,
			key: ctx.requestKey
		});
		return receipt.subject.id;
	} catch (trouble) {
		// Somebody planted the tree at the same moment. Once theirs stands, this branch grows on it.
		if (trouble instanceof Taken) throw new Conflict([`project/${project.id}`]);
		throw trouble;
	}
}

/** Two branches of one parent do not share a name, or nobody could tell them apart in a list. */
export function nameIsFree(siblings: readonly { readonly id: Id; readonly name: string }[], name: string, self?: Id): void {
	if (siblings.some((each) => each.id !== self && each.name.toLowerCase() === name.toLowerCase()))
		throw Invalid.field('name', `There is a branch called ${name} here already.`);
}
