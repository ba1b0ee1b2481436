import { redirect } from '@sveltejs/kit';
import { dropMergeProposal, mergeProposal, takeUpMerge, takeUpMergeWish } from '#lib/domain/learning-sets';
import * as v from 'valibot';
import { answer, formAction } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => ({ proposal: await mergeProposal(ctx, params.id) }));

export const actions: Actions = {
	takeUp: formAction(takeUpMergeWish, async (ctx, wish, { params }) =>
		redirect(303, `/sets/${await takeUpMerge(ctx, params.id!, wish)}/contract/edit?merged=1`)
	),
	decline: formAction(v.object({}), async (ctx, _, { params }) => {
		await dropMergeProposal(ctx, { proposal: params.id! });
		redirect(303, '/sets');
	})
};
