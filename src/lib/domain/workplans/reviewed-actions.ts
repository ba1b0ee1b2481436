import * as v from 'valibot';
import { isOpen, isOverdue, type AgreedAction } from '../actions';
import { audience, audienceKey } from '../shared/audience';
import type { Day } from '../shared/clock';
import { collection, one, type Saved } from '../shared/collection';
import { create, type Change, type Context } from '../shared/context';
import * as field from '../shared/fields';
import type { Id } from '../shared/ids';

/** How an action stood on the day of a review. */
const standing = v.object({
	action: field.id,
	is: v.picklist(['open', 'late', 'done', 'dropped']),
	due: field.optionalDay
});
export type Standing = v.InferOutput<typeof standing>;

const schema = v.object({ plan: field.id, review: field.id, audience: field.tokens, actions: v.array(standing) });

/**
 * How the actions of a plan stood when it was looked over: one record for all that have the same readers, read by these. A figure
 * is the sum of what its reader may read, so that none counts what they may not.
 */
export const reviewedActions = collection('reviewed-actions', schema, {
	audience: (kept) => kept.audience,
	keys: { plan: one('text', (kept) => kept.plan) },
	retention: 'agreement',
	version: 1,
	upgrades: []
});

/** How an action stands on a day. */
export const standingOf = (action: Saved<AgreedAction>, day: Day): Standing => ({
	action: action.id,
	is: isOpen(action) ? (isOverdue(action, day) ? 'late' : 'open') : action.completion ? 'done' : 'dropped',
	due: action.due
});

/** What a review keeps of the actions, those with the same readers together. */
export function keptOf(ctx: Context, plan: Id, review: Id, actions: readonly Saved<AgreedAction>[], day: Day): Change[] {
	const together = Map.groupBy(actions, (each) => audienceKey(each.audience));
	return [...together.values()].map((those) =>
		create(reviewedActions, ctx.newId(), {
			plan,
			review,
			audience: [...audience(...those[0]!.audience)],
			actions: those.map((each) => standingOf(each, day))
		})
	);
}
