import * as v from 'valibot';
import { redirect } from '@sveltejs/kit';
import { allLinks, endReadOnlyLink, myLinks } from '#lib/domain/read-only-links';
import { id } from '#lib/domain/shared/fields';
import { answer, formAction } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const whose = url.searchParams.get('whose') === 'all' ? 'all' : 'mine';
		const after = url.searchParams.get('after');
		const all = whose === 'all' ? await allLinks(ctx, after) : null;
		const coordinates = ctx.actor.roles.includes('coordinator');
		return { whose: all ? 'all' : 'mine', coordinates, ...(all ?? (await myLinks(ctx, after))) } as const;
	});

export const actions: Actions = {
	end: formAction(v.object({ link: id }), async (ctx, wish, { url }) => {
		await endReadOnlyLink(ctx, wish);
		redirect(303, `/read-only-links${url.searchParams.get('whose') === 'all' ? '?whose=all' : ''}`);
	})
};
