import { redirect } from '@sveltejs/kit';
import { beginCollection, beginCollectionWish } from '#lib/domain/reading-collections';
import { formAction } from '#lib/server/http';
import type { Actions } from './$types';

export const actions: Actions = {
	begin: formAction(beginCollectionWish, async (ctx, wish) => redirect(303, `/collections/${await beginCollection(ctx, wish)}`), {
		words: 'own'
	})
};
