import * as v from 'valibot';
import { branchPage, moveBranch, moveBranchWish, removeBranch, renameBranch, renameBranchWish } from '#lib/domain/learning-tree';
import { answer, formAction, onRecord } from '#lib/server/http';
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
		onRecord(renameBranch, (id) => `/tree/branches/${id}`),
		{ numbers: ['version'], words: { of: 'branch' } }
	),
	move: formAction(
		moveBranchWish,
		onRecord(moveBranch, (id) => `/tree/branches/${id}`)
	),
	remove: formAction(
		v.object({}),
		onRecord(removeBranch, () => '/tree')
	)
};
