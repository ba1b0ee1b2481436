import { redirect } from '@sveltejs/kit';
import { today } from '#lib/domain/shared/clock';
import { planSupervision, planSupervisionWish, supervisionPartners } from '#lib/domain/supervision';
import { answer, formAction } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => ({
		partners: await supervisionPartners(ctx),
		person: url.searchParams.get('with') ?? '',
		today: today(ctx.clock)
	}));

export const actions: Actions = {
	plan: formAction(
		planSupervisionWish,
		async (ctx, wish) => {
			redirect(303, `/supervision/${await planSupervision(ctx, wish)}`);
		},
		{ arrays: ['people'], words: { unasked: { place: 'named' } } }
	)
};
