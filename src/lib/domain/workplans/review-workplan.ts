import * as v from 'valibot';
import { agreedActions, decidedAtReview, heldActions, reviewDecision, type AgreedAction, type HeldAction } from '../actions';
import { everyOf } from '../people';
import { today } from '../shared/clock';
import type { Saved } from '../shared/collection';
import { change, type Context } from '../shared/context';
import { Forbidden, Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { workplanPolicy } from './policy';
import { keptOf } from './reviewed-actions';
import { nextReview } from './rhythm';
import { workplans } from './workplan';

export const reviewWorkplanWish = v.object({
	version: v.number(),
	/** What was seen; may be empty. */
	words: v.optional(field.optionalProse(5_000), ''),
	/** What becomes of actions that are open; those without a decision stay as they are. */
	decided: v.optional(v.pipe(v.array(reviewDecision), v.maxLength(300, 'Decide about at most 300 at once.')), [])
});
type ReviewWorkplanWish = v.InferOutput<typeof reviewWorkplanWish>;

/**
 * Looks a plan over: decides about its actions, keeps how all of them stand afterwards, and sets the next day. One commit: where
 * one decision does not hold, nothing is kept. Forbidden where the actor does not keep the plan, or may not change an action.
 */
export async function reviewWorkplan(ctx: Context, id: Id, { version, words, decided }: ReviewWorkplanWish): Promise<void> {
	const [plan, actions] = await Promise.all([ctx.read.find(workplans, id), everyOf(ctx.read, agreedActions, { plan: id })]);
	authorize(workplanPolicy, 'keep', ctx.actor, plan, 'Whoever keeps the plan has it looked over.');
	if (plan.reviews.length >= 200) throw Invalid.field('', 'Two hundred reviews are kept for one plan. Start a new one.');
	const decisions = decisionsOn(ctx, await heldActions(ctx, actions), decided);
	const now = actions.map((each) => ({ ...each, ...decisions.get(each.id) }));
	const day = today(ctx.clock);
	const review = { id: ctx.newId(), by: ctx.actor.id, at: ctx.clock.now(), words };
	const changes = [
		change(workplans, { ...plan, version }, { reviews: [...plan.reviews, review], reviewOn: nextReview(plan, day) }),
		...actions.flatMap((each) => (decisions.has(each.id) ? [change(agreedActions, each, decisions.get(each.id)!)] : [])),
		...keptOf(ctx, id, review.id, now, day)
	];
	const subject = ref(workplans.kind, id);
	await ctx.store.commit({ by: ctx.actor.id, verb: 'reviewWorkplan', subject, changes, key: ctx.requestKey });
}

/** What the decisions make of actions, by id. */
function decisionsOn(
	ctx: Context,
	actions: readonly HeldAction<Saved<AgreedAction>>[],
	decided: ReviewWorkplanWish['decided']
): ReadonlyMap<Id, Partial<AgreedAction>> {
	const known = new Map(actions.map((held) => [held.action.id, held]));
	const result = new Map<Id, Partial<AgreedAction>>();
	for (const [at, decision] of decided.entries()) {
		if (decision.is === '') continue;
		const held = known.get(decision.action);
		if (!held) throw new Forbidden('One of these actions does not stand on this plan.');
		result.set(held.action.id, decidedAtReview(ctx, held, decision, `decided.${at}`));
	}
	return result;
}
