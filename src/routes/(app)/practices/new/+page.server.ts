import { redirect } from '@sveltejs/kit';
import { canBringInStarters, draftPractice, draftPracticeWish, templateChoices } from '#lib/domain/practices';
import { answer, formAction } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	answer(locals, async (ctx) => ({ templates: await templateChoices(ctx), canBringIn: canBringInStarters(ctx) }));

export const actions: Actions = {
	draft: formAction(
		draftPracticeWish,
		async (ctx, wish) => {
			const id = await draftPractice(ctx, wish);
			redirect(303, `/practices/${id}/edit`);
		},
		{ words: 'approved' }
	)
};
