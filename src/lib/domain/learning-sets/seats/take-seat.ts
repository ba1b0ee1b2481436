import * as v from 'valibot';
import { change, expect, type Context } from '../../shared/context';
import { Invalid } from '../../shared/errors';
import * as field from '../../shared/fields';
import { isId, ref, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { learningSets } from '../learning-set';
import { networkSeats } from './network-seat';
import { networksToSitFor } from './networks-to-sit-for';
import { seatPolicy } from './policy';

const CHOOSE = 'Choose one of your networks whose terms of reference are written down.';
export const takeSeatWish = v.object({ seat: field.id, network: v.custom<Id>(isId, CHOOSE) });

/** Says for which network the actor sits in a set. The members of both read of it from then on. */
export async function takeSeat(ctx: Context, wish: v.InferOutput<typeof takeSeatWish>): Promise<void> {
	const seat = await ctx.read.find(networkSeats, wish.seat);
	authorize(seatPolicy, 'take', ctx.actor, seat, 'Whoever was asked, and has not answered yet, can take it.');
	const network = (await networksToSitFor(ctx, seat.set)).find(({ id }) => id === wish.network);
	if (!network) throw Invalid.field('network', CHOOSE);
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'takeSeat',
		subject: ref(networkSeats.kind, seat.id),
		changes: [change(networkSeats, seat, { taking: { network: network.id, at: ctx.clock.now() } })],
		// They did not leave it meanwhile.
		expects: [expect(learningSets, network)],
		key: ctx.requestKey
	});
}
