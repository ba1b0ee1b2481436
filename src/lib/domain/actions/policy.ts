import { belongsTo, facilitates, type Actor, type Policy } from '../shared/policy';
import type { AgreedAction } from './agreed-action';

const owns = (actor: Actor, action: AgreedAction): boolean => action.owner?.kind === 'person' && action.owner.person === actor.id;
const shares = (actor: Actor, action: AgreedAction): boolean =>
	action.set !== null
		? belongsTo(actor, action.set) || facilitates(actor, action.set)
		: action.owner === null || action.owner.kind === 'body';

/** The owner tells how it went. Where nobody here owns it, or a set agreed it, those who agreed it may as well. */
export const actionPolicy = {
	tell: (actor, action) => owns(actor, action) || shares(actor, action),
	change: (actor, action) => owns(actor, action) || shares(actor, action)
} satisfies Policy<AgreedAction>;
