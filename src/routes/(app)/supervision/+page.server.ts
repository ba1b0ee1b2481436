import { redirect } from '@sveltejs/kit';
import {
	aboutDraftWish,
	discardSessionDraft,
	myPartners,
	mySessionDrafts,
	mySupervisions,
	seesSchedule
} from '#lib/domain/supervision';
import { today } from '#lib/domain/shared/clock';
import { answer, formAction } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const [sessions, partners, drafts] = await Promise.all([
			mySupervisions(ctx, url.searchParams.get('after')),
			myPartners(ctx),
			mySessionDrafts(ctx)
		]);
		return { ...sessions, partners, drafts, schedule: seesSchedule(ctx), today: today(ctx.clock) };
	});

export const actions: Actions = {
	discard: formAction(aboutDraftWish, async (ctx, wish) => {
		await discardSessionDraft(ctx, wish);
		redirect(303, '/supervision');
	})
};
