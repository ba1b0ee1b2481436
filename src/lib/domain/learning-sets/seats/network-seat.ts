import * as v from 'valibot';
import { audience, token } from '../../shared/audience';
import { collection, one } from '../../shared/collection';
import * as field from '../../shared/fields';

/**
 * A network's seat in a set: one of its members, who belongs to that set, sits there for it. Whoever facilitates the set offers it
 * to the person, who alone says for which network they sit. From then on the members of both read of it, and so each other's name.
 */
const schema = v.object({
	set: field.id,
	person: field.id,
	offer: field.act,
	/** Null until the person has said for which network they sit there. */
	taking: v.nullable(v.object({ network: field.id, at: field.instant }))
});
export type NetworkSeat = v.InferOutput<typeof schema>;

export const networkSeats = collection('network-seat', schema, {
	audience: ({ set, person, taking }) =>
		taking ? audience(token.set(set), token.set(taking.network)) : audience(token.facilitatorOf(set), token.person(person)),
	keys: {
		set: one('text', ({ set }) => set),
		network: one('text', ({ taking }) => taking?.network ?? null),
		person: one('text', ({ person }) => person),
		state: one('text', ({ taking }) => (taking ? 'taken' : 'offered'))
	},
	unique: { place: ({ set, person }) => `${set} ${person}` },
	retention: 'agreement',
	version: 1,
	upgrades: []
});
