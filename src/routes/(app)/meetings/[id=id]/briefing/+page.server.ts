import { redirect } from '@sveltejs/kit';
import { beginPaper, beginPaperWish, paperToBegin } from '#lib/domain/learning-sets';
import { answer, formAction } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => answer(locals, (ctx) => paperToBegin(ctx, params.id));

export const actions: Actions = {
	begin: formAction(
		beginPaperWish,
		async (ctx, wish, { params }) => {
			redirect(303, `/briefings/${await beginPaper(ctx, params.id!, wish)}/edit`);
		},
		// A draft is its writer's alone; issuing it asks.
		{ words: 'own' }
	)
};
