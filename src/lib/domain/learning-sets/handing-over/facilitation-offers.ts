import { dayOf } from '../../shared/clock';
import type { Context } from '../../shared/context';
import { Forbidden } from '../../shared/errors';
import type { Id } from '../../shared/ids';
import { belongsTo } from '../../shared/policy';
import { everyOf } from '../../people';
import { facilitationOffers } from './facilitation-offer';

/** The sets that the actor is offered to facilitate, as their own pages say it. */
export async function facilitationsOffered(ctx: Context) {
	const offers = await everyOf(ctx.read, facilitationOffers, { to: ctx.actor.id, state: 'waits' });
	return offers.map(({ id, set, setName, offeredBy }) => ({ id, set, setName, offeredBy }));
}

/** One offer for whoever answers it. It says no more of the set than its name: they may not belong to it. */
export async function facilitationOffer(ctx: Context, id: Id) {
	const { set, setName, offeredBy, leaves, words, to, answer } = await ctx.read.find(facilitationOffers, id);
	if (to !== ctx.actor.id) throw new Forbidden('Whoever it was offered to can answer it.');
	return { id, set, setName, offeredBy, leaves, words, answer: answer?.said ?? null, isMember: belongsTo(ctx.actor, set) };
}

/** What was offered of a set and not taken up, for whoever facilitates it: what waits, and what was declined. */
export async function facilitationsInSet(ctx: Context, set: Id) {
	const offers = await everyOf(ctx.read, facilitationOffers, { set, state: { in: ['waits', 'no'] } });
	return offers.map(({ id, toName, offer, answer, leaves }) => ({
		id,
		toName,
		leaves,
		mine: offer.by === ctx.actor.id,
		offeredOn: dayOf(offer.at),
		declinedOn: answer && dayOf(answer.at)
	}));
}

/** How others answered what the actor offered. */
export async function facilitationsAnswered(ctx: Context) {
	const offers = await everyOf(ctx.read, facilitationOffers, { by: ctx.actor.id, state: { in: ['yes', 'no'] } });
	return offers.map(({ id, set, setName, toName, answer }) => ({ id, set, setName, toName, ...answer! }));
}
