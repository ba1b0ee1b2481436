import { redirect } from '@sveltejs/kit';
import { addDays, today } from '#lib/domain/shared/clock';
import { startWorkplan, startWorkplanWish } from '#lib/domain/workplans';
import { answer, formAction } from '#lib/server/http';
import { planChoices } from '../plan-choices';
import { PLAN_FORM } from '../plan-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	answer(locals, async (ctx) => {
		const from = today(ctx.clock);
		return { choices: await planChoices(ctx), keeper: { id: ctx.actor.id }, from, to: addDays(from, 364) };
	});

export const actions: Actions = {
	start: formAction(
		startWorkplanWish,
		async (ctx, wish) => redirect(303, `/actions/plans/${await startWorkplan(ctx, wish)}`),
		PLAN_FORM
	)
};
