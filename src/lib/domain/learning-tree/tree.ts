import * as v from 'valibot';
import { audience, token } from '../shared/audience';
import { collection, type Saved } from '../shared/collection';
import { change, create, expect, type Change, type Context, type Expectation } from '../shared/context';
import * as field from '../shared/fields';
import type { Id } from '../shared/ids';

/**
 * The tree of a project, as the one record that every change of its shape passes through: two moves that would each be
 * right alone, and together make a circle, cannot both be accepted.
 */
const schema = v.object({ project: field.id, reshaped: v.pipe(v.number(), v.integer(), v.minValue(0)) });
export type LearningTree = v.InferOutput<typeof schema>;

export const learningTrees = collection('learning-tree', schema, {
	audience: (tree) => audience('staff', token.project(tree.project)),
	keys: {},
	unique: { project: (tree) => tree.project },
	retention: 'workspace',
	version: 1,
	upgrades: []
});

export const treeOf = (ctx: Context, project: Id): Promise<Saved<LearningTree> | null> =>
	ctx.read.findUnique(learningTrees, 'project', project);

/** For a change that moves or removes what stands: only one of several at a time goes through. */
export const reshaping = (ctx: Context, tree: Saved<LearningTree> | null, project: Id): Change =>
	tree
		? change(learningTrees, tree, { reshaped: tree.reshaped + 1 })
		: create(learningTrees, ctx.newId(), { project, reshaped: 0 });

/** For a change that only adds: many may go through together, none beside a reshaping. */
export const growing = (
	ctx: Context,
	tree: Saved<LearningTree> | null,
	project: Id
): { readonly changes: readonly Change[]; readonly expects: readonly Expectation[] } =>
	tree
		? { changes: [], expects: [expect(learningTrees, tree)] }
		: { changes: [create(learningTrees, ctx.newId(), { project, reshaped: 0 })], expects: [] };
