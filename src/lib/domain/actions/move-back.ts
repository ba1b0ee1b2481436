import * as v from 'valibot';
import { addHours } from '../shared/clock';
import type { Saved } from '../shared/collection';
import { change, type Context } from '../shared/context';
import { Invalid, NotFound } from '../shared/errors';
import * as field from '../shared/fields';
import { ref } from '../shared/ids';
import { agreedActions, isOpen, type AgreedAction } from './agreed-action';
import { actionPolicy, heldActions, type HeldAction } from './policy';

/** Afterwards a move is history, and another one is made with its own reason. */
const WITHIN_HOURS = 1;

export const moveBackWish = v.object({ actions: v.pipe(field.ids(100), v.minLength(1, 'Say which actions.')) });

/**
 * Takes back a move of the actor's own: the actions stand on the day they had, as if they had not been moved. All of them or none.
 * NotFound where the actor cannot read one; Invalid where one was changed since, or it is too long ago. Returns how many moved.
 */
export async function moveBack(ctx: Context, { actions }: v.InferOutput<typeof moveBackWish>): Promise<number> {
	const wanted = [...new Set(actions)];
	const found = await ctx.read.findMany(wanted.map((id) => ref(agreedActions.kind, id)));
	if (found.length < wanted.length) throw new NotFound();
	const seen = await heldActions(
		ctx,
		found.map(({ record }) => record as Saved<AgreedAction>)
	);
	const changes = seen.map((held) => {
		const { action } = held;
		const from = cameFrom(ctx, held);
		if (from === undefined)
			throw Invalid.field('', `“${action.what}” was changed since, or moved too long ago. None was moved back.`);
		return change(agreedActions, action, { due: from, redated: action.redated.slice(0, -1) });
	});
	const subject = ref(agreedActions.kind, wanted[0]!);
	await ctx.store.commit({ by: ctx.actor.id, verb: 'moveBack', subject, changes, key: ctx.requestKey });
	return changes.length;
}

/** The day from which the actor just moved it, null for none; undefined where they did not, or it was changed since. */
function cameFrom(ctx: Context, held: HeldAction): AgreedAction['due'] | undefined {
	const { action } = held;
	const last = action.redated.at(-1);
	const theirs = last?.by === ctx.actor.id && last.to === action.due && isOpen(action) && actionPolicy.change(ctx.actor, held);
	return theirs && addHours(last.at, WITHIN_HOURS) > ctx.clock.now() ? last.from : undefined;
}
