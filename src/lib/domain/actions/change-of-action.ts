import { change, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { agreedActions, isOpen, type AgreedAction } from './agreed-action';
import { actionPolicy } from './policy';

/** Changes some values of an action that the actor may tell of, or change. */
export async function changed(
	ctx: Context,
	action: Id,
	verb: string,
	ability: 'tell' | 'change',
	values: (seen: AgreedAction) => Partial<AgreedAction>
) {
	const seen = await ctx.read.find(agreedActions, action);
	authorize(actionPolicy, ability, ctx.actor, seen, 'Only its owner, or those who agreed it, can change this action.');
	const changes = [change(agreedActions, seen, values(seen))];
	await ctx.store.commit({ by: ctx.actor.id, verb, subject: ref('agreed-action', action), changes, key: ctx.requestKey });
}

/** Refuses what is ended. */
export const open = (action: AgreedAction): void => {
	if (!isOpen(action)) throw Invalid.field('', 'This action is ended. Open it again first.');
};
export const now = (ctx: Context) => ({ by: ctx.actor.id, at: ctx.clock.now() });
