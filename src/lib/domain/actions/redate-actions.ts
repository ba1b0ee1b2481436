import * as v from 'valibot';
import type { Saved } from '../shared/collection';
import type { Day } from '../shared/clock';
import { change, type Context } from '../shared/context';
import { Invalid, NotFound } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { agreedActions, isOpen, type AgreedAction } from './agreed-action';
import { now } from './change-of-action';
import { actionPolicy, heldActions, type HeldAction } from './policy';

/** As many as are moved in one act. */
export const MOST_TOGETHER = 100;

export const redateActionsWish = v.object({
	actions: v.pipe(field.ids(MOST_TOGETHER), v.minLength(1, 'Tick the actions to move.')),
	due: field.day,
	reason: field.line(300, 'Say why they are moved; the reason is kept with each.'),
	/** `all`: each of them or none. `holding`: those that can be moved, and the others stay as they are. */
	which: v.optional(v.picklist(['all', 'holding']), 'all')
});

/**
 * Gives several actions one new day, with one reason. Each is authorised for itself. NotFound where the actor cannot read one;
 * Invalid, naming them, where some cannot be moved and all were asked for, or where none can.
 * Returns those that moved, and how many stayed.
 */
export async function redateActions(
	ctx: Context,
	{ actions, due, reason, which }: v.InferOutput<typeof redateActionsWish>
): Promise<{ readonly moved: readonly Id[]; readonly stayed: number }> {
	const wanted = [...new Set(actions)];
	const found = await ctx.read.findMany(wanted.map((id) => ref(agreedActions.kind, id)));
	if (found.length < wanted.length) throw new NotFound();
	const seen = await heldActions(
		ctx,
		found.map(({ record }) => record as Saved<AgreedAction>)
	);
	const holding = seen.filter((each) => whyNot(ctx, each) === null);
	if (holding.length === 0 || (which === 'all' && holding.length < seen.length)) throw refusal(ctx, seen);
	const changes = holding.map(({ action }) => change(agreedActions, action, redated(ctx, action, due, reason)));
	const subject = ref(agreedActions.kind, holding[0]!.action.id);
	await ctx.store.commit({ by: ctx.actor.id, verb: 'redateActions', subject, changes, key: ctx.requestKey });
	return { moved: holding.map(({ action }) => action.id), stayed: seen.length - holding.length };
}

/** What a new day makes of an action; where it was, and why it moved, stays with it. */
export const redated = (ctx: Pick<Context, 'actor' | 'clock'>, seen: AgreedAction, due: Day, reason: string) => ({
	due,
	redated: [...seen.redated, { ...now(ctx), from: seen.due, to: due, reason }]
});

/** Why an action cannot be moved by the actor, in words that go after its own; null where it can. */
function whyNot(ctx: Context, held: HeldAction): string | null {
	const { action } = held;
	if (!isOpen(action)) return 'is ended';
	if (!actionPolicy.change(ctx.actor, held)) return 'belongs to somebody else';
	return action.redated.length >= 100 ? 'was moved a hundred times' : null;
}

function refusal(ctx: Context, seen: readonly HeldAction[]): Invalid {
	const lines = seen.flatMap((each) => {
		const reason = whyNot(ctx, each);
		return reason === null ? [] : [`“${each.action.what}” ${reason}`];
	});
	const count = lines.length === 1 ? 'One of these cannot be moved' : `${lines.length} of these cannot be moved`;
	return Invalid.field('actions', `${count}, so none was: ${lines.join('; ')}.`);
}
