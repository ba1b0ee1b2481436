import { actionPolicy, type HeldAction } from '../actions';
import { has, type Actor, type Policy } from '../shared/policy';
import type { Workplan } from './workplan';

/** Whoever keeps a plan shapes it and has it looked over; so does a coordinator who reads it. */
export const workplanPolicy = {
	keep: (actor, plan) => plan.keeper === actor.id || has(actor, 'coordinator')
} satisfies Policy<Pick<Workplan, 'keeper'>>;

/** Whoever keeps a plan puts on it what they may read, or takes it off; anybody else who reads the plan what is theirs to change. */
export const mayPlace = (actor: Actor, plan: Pick<Workplan, 'keeper'>, held: HeldAction): boolean =>
	workplanPolicy.keep(actor, plan) || actionPolicy.change(actor, held);
