import * as v from 'valibot';
import { create, expect, type Context } from '../../shared/context';
import { Invalid } from '../../shared/errors';
import { isId, ref, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { everyOf } from '../../people';
import { learningSets } from '../learning-set';
import { setPolicy } from '../policy';
import { placesIn } from '../set-membership';
import { networkSeats } from './network-seat';

const CHOOSE = 'Choose a member from the list.';
export const offerSeatWish = v.object({ person: v.custom<Id>(isId, CHOOSE) });

/**
 * Offers a member of a set to sit in it for a network. For which one is theirs to say: nobody knows of a set that is not theirs.
 * Offering it agrees that the members of that network will read the name of this set.
 */
export async function offerSeat(ctx: Context, set: Id, { person }: v.InferOutput<typeof offerSeatWish>): Promise<void> {
	const [seen, places, seats] = await Promise.all([
		ctx.read.find(learningSets, set),
		placesIn(ctx, set),
		everyOf(ctx.read, networkSeats, { set })
	]);
	authorize(setPolicy, 'shape', ctx.actor, seen, 'Whoever facilitates it offers a seat.');
	if (!places.some((place) => place.person === person)) throw Invalid.field('person', CHOOSE);
	const held = seats.find((seat) => seat.person === person);
	if (held) throw Invalid.field('person', held.taking ? 'They sit here for a network already.' : 'They are asked already.');
	const seat = { set, person, offer: { by: ctx.actor.id, at: ctx.clock.now() }, taking: null };
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'offerSeat',
		subject: ref(learningSets.kind, set),
		changes: [create(networkSeats, ctx.newId(), seat)],
		// Nobody left since it was read.
		expects: [expect(learningSets, seen)],
		key: ctx.requestKey
	});
}
