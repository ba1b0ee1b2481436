import { redirect } from '@sveltejs/kit';
import { beginPaper, beginPaperWish, mayRaise } from '#lib/domain/action-papers';
import { Forbidden } from '#lib/domain/shared/errors';
import { answer, formAction } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	answer(locals, async (ctx) => {
		if (!mayRaise(ctx.actor)) throw new Forbidden('Staff write action papers.');
	});

export const actions: Actions = {
	begin: formAction(beginPaperWish, async (ctx, wish) => redirect(303, `/papers/${await beginPaper(ctx, wish)}/working`))
};
