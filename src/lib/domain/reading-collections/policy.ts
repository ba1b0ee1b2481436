import { has, type Actor, type Policy } from '../shared/policy';
import { isForAnyone, type ReadingCollection } from './reading-collection';

export const NOT_YOURS = 'Whoever made the collection can change it; one that anyone can read is changed by coordinators.';

type Subject = Pick<ReadingCollection, 'owner' | 'readers'>;

const keeps = (actor: Actor, { owner }: Subject): boolean => owner === actor.id || has(actor, 'coordinator');

/**
 * Its owner writes a collection, and so does a coordinator who reads it. What anyone reads goes out in the name of the
 * workspace: coordinators open a collection to everybody and write it from then on; its owner can take it back.
 */
export const collectionPolicy = {
	write: (actor, of) => (isForAnyone(of) ? has(actor, 'coordinator') : keeps(actor, of)),
	share: keeps,
	publish: (actor) => has(actor, 'coordinator'),
	remove: keeps
} satisfies Policy<Subject>;
