import { belongsTo, facilitates, type Policy } from '../../shared/policy';
import type { NetworkSeat } from './network-seat';

/** The person who was asked answers; they, and whoever facilitates the set or the network, can end the seat. */
export const seatPolicy = {
	take: (actor, { set, person, taking }) => person === actor.id && taking === null && belongsTo(actor, set),
	end: (actor, { set, person, taking }) =>
		person === actor.id || facilitates(actor, set) || (taking !== null && facilitates(actor, taking.network))
} satisfies Policy<Pick<NetworkSeat, 'set' | 'person' | 'taking'>>;
