import type { Context } from '../../shared/context';
import type { Id } from '../../shared/ids';
import { learningSets } from '../learning-set';
import { presentMembers } from '../member-lines';
import { setPolicy } from '../policy';
import { networksToSitFor } from './networks-to-sit-for';
import { seatsOf } from './seats-of';

/** The seats of a set, with what whoever facilitates it and whoever is asked need to choose from. */
export async function seatsPage(ctx: Context, id: Id) {
	const [set, seats, members, networks] = await Promise.all([
		ctx.read.find(learningSets, id),
		seatsOf(ctx, id),
		presentMembers(ctx, id),
		networksToSitFor(ctx, id)
	]);
	const asked = new Set([...seats.here, ...seats.offered].map(({ person }) => person));
	return {
		set: { id, name: set.name, kind: set.kind },
		...seats,
		members: members.filter(({ person }) => !asked.has(person)).map(({ person, name }) => ({ person, name })),
		/** Those for which the actor could sit here. */
		networks: networks.map(({ id, name }) => ({ id, name })),
		can: { offer: setPolicy.shape(ctx.actor, set) }
	};
}
