import { change, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { agreedActions, isOpen, type AgreedAction } from './agreed-action';
import { actionPolicy, heldAction } from './policy';

/** @throws Forbidden where the actor may not tell of an action, or not change it, whichever is asked */
export async function authorizeFor(ctx: Context, ability: 'tell' | 'change', action: AgreedAction): Promise<void> {
	const held = await heldAction(ctx, action);
	authorize(actionPolicy, ability, ctx.actor, held, 'Only its owner, or those who agreed it, can change this action.');
}

/** Changes some values of an action that the actor may tell of, or change. */
export async function changed(
	ctx: Context,
	action: Id,
	verb: string,
	ability: 'tell' | 'change',
	values: (seen: AgreedAction) => Partial<AgreedAction>,
	/** The one that the form was opened with; whatever stands now, where a form only adds. */
	version?: number
) {
	const seen = await ctx.read.find(agreedActions, action);
	await authorizeFor(ctx, ability, seen);
	const changes = [change(agreedActions, { ...seen, version: version ?? seen.version }, values(seen))];
	await ctx.store.commit({ by: ctx.actor.id, verb, subject: ref('agreed-action', action), changes, key: ctx.requestKey });
}

/** Refuses what is ended. */
export const open = (action: Pick<AgreedAction, 'completion' | 'dropping'>): void => {
	if (!isOpen(action)) throw Invalid.field('', 'This action is ended. Open it again first.');
};
/** Refuses more notes on the way than are kept for one action. */
export function roomForNote({ progress }: Pick<AgreedAction, 'progress'>): void {
	if (progress.length >= 100) throw Invalid.field('text', 'A hundred notes are kept for one action. Start a new one.');
}
export const now = (ctx: Pick<Context, 'actor' | 'clock'>) => ({ by: ctx.actor.id, at: ctx.clock.now() });
