import * as v from 'valibot';
import {
	changeAction,
	changeActionWish,
	completeAction,
	completeActionWish,
	dropAction,
	dropActionWish,
	endOutsideLink,
	escalateAction,
	escalateActionWish,
	makeOutsideLink,
	makeOutsideLinkWish,
	noteProgress,
	noteProgressWish,
	reopenAction,
	rescopeAction,
	rescopeActionWish,
	sayDifference,
	sayDifferenceWish
} from '#lib/domain/actions';
import { bringAsIssue, bringAsIssueWish } from '#lib/domain/learning-sets';
import * as field from '#lib/domain/shared/fields';
import type { Id } from '#lib/domain/shared/ids';
import { putOnWorkplan, takeOffWorkplan } from '#lib/domain/workplans';
import { app } from '#lib/server/app';
import { answer, formAction, onRecord } from '#lib/server/http';
import { action } from './action';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => answer(locals, (ctx) => action(ctx, params.id));

const here = (id: Id) => `/actions/${id}`;

const onPlanWish = v.object({ plan: field.id });

/** Who does it may be named in it. */
const words = { of: 'agreed-action' };

export const actions: Actions = {
	complete: formAction(
		completeActionWish,
		onRecord(completeAction, (id) => `/actions/${id}?done=1`),
		{ words }
	),
	drop: formAction(dropActionWish, onRecord(dropAction, here), { words }),
	reopen: formAction(v.object({}), onRecord(reopenAction, here)),
	progress: formAction(noteProgressWish, onRecord(noteProgress, here), { words }),
	rescope: formAction(rescopeActionWish, onRecord(rescopeAction, here), { numbers: ['version'], words }),
	escalate: formAction(escalateActionWish, onRecord(escalateAction, here), { words: { ...words, unasked: { to: 'named' } } }),
	bring: formAction(bringAsIssueWish, onRecord(bringAsIssue, here)),
	link: formAction(
		makeOutsideLinkWish,
		async (ctx, wish, { params }) => ({
			link: `${(await app()).config.origin}/report/${await makeOutsideLink(ctx, params.id!, wish)}`
		}),
		{ words: { ...words, wide: true } }
	),
	endLink: formAction(v.object({}), onRecord(endOutsideLink, here)),
	putOn: formAction(
		onPlanWish,
		onRecord((ctx, action, { plan }) => putOnWorkplan(ctx, plan, { actions: [action] }), here)
	),
	takeOff: formAction(
		onPlanWish,
		onRecord((ctx, action, { plan }) => takeOffWorkplan(ctx, plan, { actions: [action] }), here)
	),
	difference: formAction(sayDifferenceWish, onRecord(sayDifference, here), { words }),
	change: formAction(changeActionWish, onRecord(changeAction, here), {
		arrays: ['objectives'],
		numbers: ['version'],
		words: { ...words, unasked: { body: 'named' } }
	})
};
