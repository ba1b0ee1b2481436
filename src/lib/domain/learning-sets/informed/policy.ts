import { facilitates, type Policy } from '../../shared/policy';
import type { Id } from '../../shared/ids';
import type { LearningSet } from '../learning-set';

/** Whoever facilitates a set looks after the list of those outside who are told of it; no role does so from outside. */
export const informingPolicy = {
	look: (actor, set) => facilitates(actor, set.id),
	add: (actor, set) => facilitates(actor, set.id) && set.ending === null
} satisfies Policy<Pick<LearningSet, 'ending'> & { readonly id: Id }>;
