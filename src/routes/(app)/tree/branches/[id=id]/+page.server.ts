import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { branchPage, moveBranch, moveBranchWish, removeBranch, renameBranch, renameBranchWish } from '#lib/domain/learning-tree';
import { answer, formAction } from '#lib/server/http';
import { followed } from '../../../following/followed';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	answer(locals, async (ctx) => {
		const [branch, follow] = await Promise.all([
			branchPage(ctx, params.id, url.searchParams.get('after')),
			followed(ctx, 'branch', params.id)
		]);
		return { branch, follow };
	});

export const actions: Actions = {
	rename: formAction(
		renameBranchWish,
		async (ctx, wish, { params }) => {
			await renameBranch(ctx, params.id!, wish);
			redirect(303, `/tree/branches/${params.id}`);
		},
		{ numbers: ['version'], words: { of: 'branch' } }
	),
	move: formAction(moveBranchWish, async (ctx, wish, { params }) => {
		await moveBranch(ctx, params.id!, wish);
		redirect(303, `/tree/branches/${params.id}`);
	}),
	remove: formAction(v.object({}), async (ctx, _, { params }) => {
		await removeBranch(ctx, params.id!);
		redirect(303, '/tree');
	})
};
