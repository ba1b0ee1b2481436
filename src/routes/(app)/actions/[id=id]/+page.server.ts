import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	changeAction,
	changeActionWish,
	completeAction,
	completeActionWish,
	dropAction,
	dropActionWish,
	endOutsideLink,
	escalateAction,
	escalateActionWish,
	makeOutsideLink,
	makeOutsideLinkWish,
	noteProgress,
	noteProgressWish,
	reopenAction,
	rescopeAction,
	rescopeActionWish,
	sayDifference,
	sayDifferenceWish
} from '#lib/domain/actions';
import { bringAsIssue, bringAsIssueWish } from '#lib/domain/learning-sets';
import { app } from '#lib/server/app';
import { answer, formAction } from '#lib/server/http';
import { action } from './action';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => answer(locals, (ctx) => action(ctx, params.id));

const here = (id: string | undefined) => redirect(303, `/actions/${id}`);

/** Who does it may be named in it. */
const words = { of: 'agreed-action' };

export const actions: Actions = {
	complete: formAction(
		completeActionWish,
		async (ctx, wish, { params }) => {
			await completeAction(ctx, params.id!, wish);
			redirect(303, `/actions/${params.id}?done=1`);
		},
		{ words }
	),
	drop: formAction(
		dropActionWish,
		async (ctx, wish, { params }) => {
			await dropAction(ctx, params.id!, wish);
			here(params.id);
		},
		{ words }
	),
	reopen: formAction(v.object({}), async (ctx, _, { params }) => {
		await reopenAction(ctx, params.id!);
		here(params.id);
	}),
	progress: formAction(
		noteProgressWish,
		async (ctx, wish, { params }) => {
			await noteProgress(ctx, params.id!, wish);
			here(params.id);
		},
		{ words }
	),
	rescope: formAction(
		rescopeActionWish,
		async (ctx, wish, { params }) => {
			await rescopeAction(ctx, params.id!, wish);
			here(params.id);
		},
		{ numbers: ['version'], words }
	),
	escalate: formAction(
		escalateActionWish,
		async (ctx, wish, { params }) => {
			await escalateAction(ctx, params.id!, wish);
			here(params.id);
		},
		{ words: { ...words, unasked: { to: 'named' } } }
	),
	bring: formAction(bringAsIssueWish, async (ctx, wish, { params }) => {
		await bringAsIssue(ctx, params.id!, wish);
		here(params.id);
	}),
	link: formAction(
		makeOutsideLinkWish,
		async (ctx, wish, { params }) => ({
			link: `${(await app()).config.origin}/report/${await makeOutsideLink(ctx, params.id!, wish)}`
		}),
		{ words: { ...words, wide: true } }
	),
	endLink: formAction(v.object({}), async (ctx, _, { params }) => {
		await endOutsideLink(ctx, params.id!);
		here(params.id);
	}),
	difference: formAction(
		sayDifferenceWish,
		async (ctx, wish, { params }) => {
			await sayDifference(ctx, params.id!, wish);
			here(params.id);
		},
		{ words }
	),
	change: formAction(
		changeActionWish,
		async (ctx, wish, { params }) => {
			await changeAction(ctx, params.id!, wish);
			here(params.id);
		},
		{ arrays: ['objectives'], numbers: ['version'], words: { ...words, unasked: { body: 'named' } } }
	)
};
