import { redirect } from '@sveltejs/kit';
import { bringInStarters, bringInStartersWish, starterChoices } from '#lib/domain/practices';
import { readStarterPractices } from '#lib/server/content';
import { answer, formAction } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	answer(locals, async (ctx) => ({ starters: await starterChoices(ctx, readStarterPractices()) }));

export const actions: Actions = {
	bringIn: formAction(
		bringInStartersWish,
		async (ctx, wish) => {
			await bringInStarters(ctx, wish, readStarterPractices());
			redirect(303, '/practices');
		},
		{ arrays: ['starters'] }
	)
};
