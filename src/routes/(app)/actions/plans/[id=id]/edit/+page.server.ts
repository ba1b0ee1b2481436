import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { changeWorkplan, changeWorkplanWish, deleteWorkplan, workplanPage } from '#lib/domain/workplans';
import { answer, formAction, onRecord } from '#lib/server/http';
import { planChoices } from '../../plan-choices';
import { PLAN_FORM } from '../../plan-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [plan, choices] = await Promise.all([workplanPage(ctx, params.id), planChoices(ctx)]);
		if (!plan.can.keep) error(403, 'Whoever keeps the plan can change it.');
		return { plan, choices };
	});

export const actions: Actions = {
	change: formAction(
		changeWorkplanWish,
		onRecord(changeWorkplan, (id) => `/actions/plans/${id}`),
		{ ...PLAN_FORM, words: { of: 'workplan' } }
	),
	delete: formAction(
		v.object({}),
		onRecord(deleteWorkplan, () => '/actions/plans')
	)
};
