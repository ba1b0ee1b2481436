import { asRule } from '../../shared/as-rule';
import { remove, type Change, type Context } from '../../shared/context';
import type { Id } from '../../shared/ids';
import { everyOf } from '../../people';
import { networkSeats } from './network-seat';

/**
 * The seats that end with somebody's place in these sets, or with everybody's: those in them, and those that somebody has
 * elsewhere for them. What was only offered goes too.
 */
export async function seatsGone(ctx: Pick<Context, 'store'>, sets: readonly Id[], person?: Id): Promise<Change[]> {
	const [read, where] = [asRule(ctx), { in: [...sets] }];
	const [inThem, forThem] = await Promise.all([
		everyOf(read, networkSeats, { set: where }),
		everyOf(read, networkSeats, { network: where })
	]);
	const gone = new Map([...inThem, ...forThem].map((seat) => [seat.id, seat]));
	return [...gone.values()]
		.filter((seat) => person === undefined || seat.person === person)
		.map((seat) => remove(networkSeats, seat));
}
