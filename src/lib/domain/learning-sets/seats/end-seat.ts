import * as v from 'valibot';
import { remove, type Context } from '../../shared/context';
import * as field from '../../shared/fields';
import { ref } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { networkSeats } from './network-seat';
import { seatPolicy } from './policy';

export const endSeatWish = v.object({ seat: field.id });

/** Ends a seat, declines one that was offered, or takes the offer back. */
export async function endSeat(ctx: Context, wish: v.InferOutput<typeof endSeatWish>): Promise<void> {
	const seat = await ctx.read.find(networkSeats, wish.seat);
	authorize(
		seatPolicy,
		'end',
		ctx.actor,
		seat,
		'Whoever sits there, and whoever facilitates the set or the network, can end it.'
	);
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'endSeat',
		subject: ref(networkSeats.kind, seat.id),
		changes: [remove(networkSeats, seat)],
		key: ctx.requestKey
	});
}
