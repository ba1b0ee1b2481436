import { redirect, type RequestEvent } from '@sveltejs/kit';
import { endKey, endKeyWish, keysPage, makeKey, makeKeyWish } from '#lib/domain/people';
import { answer, formAction } from '#lib/server/http';
import { withOwnPassword } from '#lib/server/identity/with-own-password';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => answer(locals, async (ctx) => ({ page: await keysPage(ctx) }));

export const actions: Actions = {
	make: formAction(
		makeKeyWish,
		async (ctx, wish, event: RequestEvent) => ({
			key: await withOwnPassword(ctx, event, (door) => makeKey(door, ctx, wish))
		}),
		{ arrays: ['scopes'], numbers: ['days'], words: 'named' }
	),
	end: formAction(endKeyWish, async (ctx, { key }) => {
		await endKey(ctx, key);
		redirect(303, '/settings/program-keys?ended');
	})
};
