import { asRule } from '../../shared/as-rule';
import { dayOf } from '../../shared/clock';
import type { Saved } from '../../shared/collection';
import type { Context, Reading } from '../../shared/context';
import { ref, type Id } from '../../shared/ids';
import { belongsTo } from '../../shared/policy';
import { everyOf, namesOf } from '../../people';
import { learningSets, type LearningSet } from '../learning-set';
import { networkSeats, type NetworkSeat } from './network-seat';
import { seatPolicy } from './policy';

/**
 * The seats of a set as its members read them: who sits in it for a network (`here`), where it has a seat itself (`elsewhere`), and
 * what is offered and not answered, for whoever facilitates it and for the person who is asked (`offered`).
 */
export async function seatsOf(ctx: Context, id: Id) {
	const [inIt, forIt] = await Promise.all([
		everyOf(ctx.read, networkSeats, { set: id }),
		everyOf(ctx.read, networkSeats, { network: id })
	]);
	const all = [...inIt, ...forIt];
	const [people, sets] = await Promise.all([
		namesOf(
			ctx.read,
			all.map(({ person }) => person)
		),
		livingSets(ctx, all)
	]);
	const line = (seat: Saved<NetworkSeat>, other: Id) => ({
		id: seat.id,
		person: seat.person,
		name: people.get(seat.person)!,
		mine: seat.person === ctx.actor.id,
		since: dayOf(seat.taking?.at ?? seat.offer.at),
		/** The other set: the network that sits here, or the set in which this one sits; its id for whoever can open it. */
		of: { id: belongsTo(ctx.actor, other) ? other : null, name: sets.get(other) ?? '' },
		can: { take: seatPolicy.take(ctx.actor, seat), end: seatPolicy.end(ctx.actor, seat) }
	});
	return {
		here: inIt.flatMap((seat) => (seat.taking && sets.has(seat.taking.network) ? [line(seat, seat.taking.network)] : [])),
		elsewhere: forIt.flatMap((seat) => (sets.has(seat.set) ? [line(seat, seat.set)] : [])),
		offered: inIt.filter(({ taking }) => taking === null).map((seat) => line(seat, id))
	};
}

/** The seat is what lets its readers know the name of the other set, which they may not read. */
async function livingSets(ctx: Context, seats: readonly NetworkSeat[]): Promise<ReadonlyMap<Id, string>> {
	return new Map((await setsIn(asRule(ctx), seats)).filter(({ ending }) => ending === null).map(({ id, name }) => [id, name]));
}

async function setsIn(read: Reading, seats: readonly NetworkSeat[]): Promise<Saved<LearningSet>[]> {
	const ids = seats.flatMap(({ set, taking }) => [set, ...(taking ? [taking.network] : [])]);
	const found = await read.findMany([...new Set(ids)].map((id) => ref(learningSets.kind, id)));
	return found.map(({ record }) => record as Saved<LearningSet>);
}

/** The seats that the actor is asked to take for a network, with the names of their sets. */
export async function seatsOffered(ctx: Context): Promise<readonly { id: Id; set: Id; setName: string }[]> {
	const seats = await everyOf(ctx.read, networkSeats, { person: ctx.actor.id, state: 'offered' });
	const names = new Map((await setsIn(ctx.read, seats)).map(({ id, name }) => [id, name]));
	return seats.flatMap(({ id, set }) => (names.has(set) ? [{ id, set, setName: names.get(set)! }] : []));
}

/** What the networks are called that sit in these sets, and the sets in which these sit: no note that names nobody names them. */
export async function namesOverSeats(read: Reading, sets: readonly Id[]): Promise<readonly string[]> {
	const where = { in: [...sets] };
	const seats = await Promise.all([
		everyOf(read, networkSeats, { set: where, state: 'taken' }),
		everyOf(read, networkSeats, { network: where })
	]);
	return (await setsIn(read, seats.flat())).filter(({ id }) => !sets.includes(id)).map(({ name }) => name);
}
