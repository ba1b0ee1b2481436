import { redirect } from '@sveltejs/kit';
import { adoptionStart, adoptPractice, adoptPracticeWish } from '#lib/domain/practices';
import { today } from '#lib/domain/shared/clock';
import { answer, formAction } from '#lib/server/http';
import { adoptionAsked, tellWhom } from '../../adoption-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const { practice, shelf } = await adoptionStart(ctx, params.id);
		return { practice, readers: tellWhom(shelf), today: today(ctx.clock) };
	});

export const actions: Actions = {
	adopt: formAction(
		adoptPracticeWish,
		async (ctx, wish, { params }) => redirect(303, `/practices/adoptions/${await adoptPractice(ctx, params.id!, wish)}`),
		{ words: adoptionAsked }
	)
};
