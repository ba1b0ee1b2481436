import { redirect } from '@sveltejs/kit';
import { beginForm, beginFormWish, formsPage } from '#lib/domain/practices';
import { answer, formAction } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => answer(locals, async (ctx) => ({ forms: await formsPage(ctx) }));

export const actions: Actions = {
	begin: formAction(beginFormWish, async (ctx, wish) => redirect(303, `/settings/templates/next/${await beginForm(ctx, wish)}`), {
		words: 'named'
	})
};
