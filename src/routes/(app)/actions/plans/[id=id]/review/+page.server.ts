import { error } from '@sveltejs/kit';
import { withCarried } from '#lib/domain/learning-sets';
import { today } from '#lib/domain/shared/clock';
import { reviewWorkplan, reviewWorkplanWish, workplanPage } from '#lib/domain/workplans';
import { answer, formAction, onRecord } from '#lib/server/http';
import { toLookOver } from './to-look-over';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const plan = await workplanPage(ctx, params.id);
		if (!plan.can.keep) error(403, 'Whoever keeps the plan has it looked over.');
		const { id, version, title, figures, moved, rhythm } = plan;
		const { mine, others } = toLookOver(plan);
		return { id, version, title, figures, moved, rhythm, mine: await withCarried(ctx, mine), others, today: today(ctx.clock) };
	});

export const actions: Actions = {
	review: formAction(
		reviewWorkplanWish,
		onRecord(reviewWorkplan, (id) => `/actions/plans/${id}#reviews`),
		{ numbers: ['version'], words: { of: 'workplan' } }
	)
};
