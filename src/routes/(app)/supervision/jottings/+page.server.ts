import { redirect } from '@sveltejs/kit';
import { myJottings, removeJotting, removeJottingWish } from '#lib/domain/supervision';
import { answer, formAction } from '#lib/server/http';
import { renderMarkdown } from '#lib/server/markdown';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const { jottings, next } = await myJottings(ctx, url.searchParams.get('after'));
		return { jottings: jottings.map(({ text, ...rest }) => ({ ...rest, html: renderMarkdown(text, 4) })), next };
	});

export const actions: Actions = {
	remove: formAction(removeJottingWish, async (ctx, wish) => {
		await removeJotting(ctx, wish);
		redirect(303, '/supervision/jottings?deleted=1');
	})
};
