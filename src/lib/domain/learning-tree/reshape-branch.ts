import * as v from 'valibot';
import { asRule } from '../shared/as-rule';
import { change, remove, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { everyOf } from '../people';
import { ancestry, branches, branchesOf, DEEPEST, hangsOn, levelsBelow } from './branch';
import { branchName, nameIsFree } from './grow-branch';
import { lessons } from './lesson';
import { treePolicy } from './policy';
import { reshaping, treeOf } from './tree';

const REFUSAL = 'Whoever added this branch can change it, and so can a coordinator.';

export const renameBranchWish = v.object({ name: branchName, version: v.number() });

export async function renameBranch(ctx: Context, id: Id, wish: v.InferOutput<typeof renameBranchWish>): Promise<void> {
	const branch = await ctx.read.find(branches, id);
	authorize(treePolicy, 'shape', ctx.actor, branch, REFUSAL);
	const siblings = (await branchesOf(ctx.read, branch.project)).filter((each) => each.parent === branch.parent);
	nameIsFree(siblings, wish.name, id);
	const changes = [change(branches, { ...branch, version: wish.version }, { name: wish.name })];
	await ctx.store.commit({ by: ctx.actor.id, verb: 'renameBranch', subject: ref('branch', id), changes, key: ctx.requestKey });
}

export const moveBranchWish = v.object({
	/** The branch it will hang on; empty for the trunk. */
	parent: v.optional(v.union([v.literal(''), field.id]), ''),
	/** The branch it will stand before; empty for the last place. */
	before: v.optional(v.union([v.literal(''), field.id]), '')
});

/** Hangs a branch, and all that hangs on it, elsewhere on the same tree: never on itself or on what grows from it. */
export async function moveBranch(ctx: Context, id: Id, wish: v.InferOutput<typeof moveBranchWish>): Promise<void> {
	const branch = await ctx.read.find(branches, id);
	authorize(treePolicy, 'shape', ctx.actor, branch, REFUSAL);
	const [tree, all] = await Promise.all([treeOf(ctx, branch.project), branchesOf(ctx.read, branch.project)]);
	const parent = wish.parent || null;
	if (parent !== null && !all.some((each) => each.id === parent)) throw Invalid.field('parent', 'Choose a branch of this tree.');
	if (parent !== null && hangsOn(all, parent, id))
		throw Invalid.field('parent', 'A branch cannot hang on itself, nor on one that grows from it.');
	if (parent !== null && ancestry(all, parent).length + 1 + levelsBelow(all, id) > DEEPEST)
		throw Invalid.field('parent', `Branches go ${DEEPEST} deep. Choose one nearer to the trunk.`);
	const siblings = all.filter((each) => each.parent === parent && each.id !== id);
	nameIsFree(siblings, branch.name);
	const before = siblings.findIndex((each) => each.id === wish.before);
	if (wish.before && before < 0) throw Invalid.field('before', 'Choose a branch that hangs on the same one.');

	const order = siblings.toSpliced(before < 0 ? siblings.length : before, 0, branch);
	const changes = order.flatMap((each, position) =>
		each.id === id || each.position !== position
			? [change(branches, each, each.id === id ? { parent, position } : { position })]
			: []
	);
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'moveBranch',
		subject: ref('branch', id),
		changes: [...changes, reshaping(ctx, tree, branch.project)],
		key: ctx.requestKey
	});
}

/**
 * Removes a branch from which no other grows. Its lessons hang on the one it grew from afterwards: also those that the actor
 * cannot read, so that neither a refusal nor a gap tells that they are there.
 */
export async function removeBranch(ctx: Context, id: Id): Promise<void> {
	const branch = await ctx.read.find(branches, id);
	authorize(treePolicy, 'shape', ctx.actor, branch, REFUSAL);
	const [tree, all, hanging] = await Promise.all([
		treeOf(ctx, branch.project),
		branchesOf(ctx.read, branch.project),
		everyOf(asRule(ctx), lessons, { branch: id })
	]);
	if (all.some((each) => each.parent === id)) throw Invalid.field('', 'Other branches grow from this one. Move them first.');
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'removeBranch',
		subject: ref('branch', id),
		changes: [
			remove(branches, branch),
			...hanging.map((each) => change(lessons, each, { branch: branch.parent })),
			reshaping(ctx, tree, branch.project)
		],
		key: ctx.requestKey
	});
}
