import * as v from 'valibot';
import * as field from '#lib/domain/shared/fields';
import { putOnWorkplan, takeOffWorkplan } from '#lib/domain/workplans';
import { formAction, onRecord } from '#lib/server/http';
import { here } from './here';

const onPlanWish = v.object({ plan: field.id });

/** The workplans that an action stands on. */
export const planForms = {
	putOn: formAction(
		onPlanWish,
		onRecord((ctx, action, { plan }) => putOnWorkplan(ctx, plan, { actions: [action] }), here)
	),
	takeOff: formAction(
		onPlanWish,
		onRecord((ctx, action, { plan }) => takeOffWorkplan(ctx, plan, { actions: [action] }), here)
	)
};
