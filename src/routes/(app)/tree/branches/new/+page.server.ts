import { error, redirect } from '@sveltejs/kit';
import { growBranch, growBranchWish, treePlaces, treePolicy } from '#lib/domain/learning-tree';
import { answer, formAction } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		if (!treePolicy.grow(ctx.actor)) error(403, 'Staff add branches to the tree.');
		const trees = await treePlaces(ctx.read);
		const tree = trees.find((each) => each.id === url.searchParams.get('project')) ?? trees[0] ?? null;
		return {
			tree: tree && { id: tree.id, name: tree.name, branches: tree.places.slice(1) },
			others: trees.filter((each) => each.id !== tree?.id).map(({ id, name }) => ({ id, name })),
			parent: url.searchParams.get('parent') ?? ''
		};
	});

export const actions: Actions = {
	grow: formAction(growBranchWish, async (ctx, wish) => {
		await growBranch(ctx, wish);
		redirect(303, `/tree?project=${wish.project}`);
	})
};
