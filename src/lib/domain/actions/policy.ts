import { whoLeft } from '../people';
import type { Context } from '../shared/context';
import { belongsTo, facilitates, type Actor, type Policy } from '../shared/policy';
import type { AgreedAction } from './agreed-action';

/** An action, and whether the person who owns it has left. */
export interface HeldAction<A extends AgreedAction = AgreedAction> {
	readonly action: A;
	readonly ownerLeft: boolean;
}

const owns = (actor: Actor, { action }: HeldAction): boolean =>
	action.owner?.kind === 'person' && action.owner.person === actor.id;
const shares = (actor: Actor, { action, ownerLeft }: HeldAction): boolean =>
	action.set !== null
		? belongsTo(actor, action.set) || facilitates(actor, action.set)
		: ownerLeft || action.owner === null || action.owner.kind === 'body';

/** The owner tells how it went. Where nobody here owns it any more or yet, or a set agreed it, those who agreed it may as well. */
export const actionPolicy = {
	tell: (actor, held) => owns(actor, held) || shares(actor, held),
	change: (actor, held) => owns(actor, held) || shares(actor, held)
} satisfies Policy<HeldAction>;

/** Actions as {@link actionPolicy} asks about them, in the order given. It reads only where it matters who has left. */
export async function heldActions<A extends AgreedAction>(
	ctx: Pick<Context, 'store' | 'actor'>,
	actions: readonly A[]
): Promise<readonly HeldAction<A>[]> {
	const owners = actions.flatMap(({ owner, set }) =>
		set === null && owner?.kind === 'person' && owner.person !== ctx.actor.id ? [owner.person] : []
	);
	const left = await whoLeft(ctx, owners);
	return actions.map((action) => ({
		action,
		ownerLeft: action.set === null && action.owner?.kind === 'person' && left.has(action.owner.person)
	}));
}

export const heldAction = async <A extends AgreedAction>(
	ctx: Pick<Context, 'store' | 'actor'>,
	action: A
): Promise<HeldAction<A>> => (await heldActions(ctx, [action]))[0]!;
