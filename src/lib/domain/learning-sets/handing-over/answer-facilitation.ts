import { asRule } from '../../shared/as-rule';
import { token } from '../../shared/audience';
import { today } from '../../shared/clock';
import type { Saved } from '../../shared/collection';
import { change, create, expect, type Change, type Context } from '../../shared/context';
import { Forbidden, Invalid } from '../../shared/errors';
import { ref, type Id } from '../../shared/ids';
import { makeKnownTo, people } from '../../people';
import { learningSets } from '../learning-set';
import { nextCircle } from '../next-circle';
import { seatsGone } from '../seats';
import { beginPlace, placesIn, setMemberships, type SetMembership } from '../set-membership';
import { facilitationOffers, type FacilitationOffer } from './facilitation-offer';

/**
 * Takes up an offer: the actor facilitates the set from today, and whoever did stays a member or leaves. Every place is ended and
 * begun by its day, so that no history is lost. Somebody who joins by it begins the next circle, and whoever leaves by it too:
 * what was kept to earlier ones stays closed to a facilitator who was not there. Returns the set's id.
 */
export async function takeOverFacilitation(ctx: Context, id: Id): Promise<Id> {
	const offer = await offeredToActor(ctx, id);
	// The set may not be theirs to read before they belong to it; the offer is their right to join.
	const all = { ...ctx, read: asRule(ctx) };
	const [set, person, places] = await Promise.all([
		all.read.find(learningSets, offer.set),
		all.read.find(people, ctx.actor.id),
		placesIn(all, offer.set)
	]);
	const from = places.find((place) => place.person === offer.offer.by && place.part === 'facilitator');
	if (set.ending || !from) throw Invalid.field('', 'This offer holds no longer. Ask for a new one.');
	const mine = places.find((place) => place.person === person.id);
	const next = !mine || offer.leaves ? await nextCircle(all, set) : { circle: set.circle, changes: [] };
	const known = makeKnownTo(person, token.set(set.id));
	const begun = mine
		? anotherPart(ctx, mine, 'facilitator', set.circle)
		: [create(setMemberships, ctx.newId(), beginPlace(ctx, set.id, person, 'facilitator', next.circle))];
	const ended = offer.leaves
		? [
				change(setMemberships, from, { to: today(ctx.clock), toCircle: set.circle }),
				...(await seatsGone(ctx, [set.id], offer.offer.by))
			]
		: anotherPart(ctx, from, 'member', set.circle);
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'takeOverFacilitation',
		subject: ref(learningSets.kind, set.id),
		changes: [...next.changes, ...begun, ...ended, ...(known ? [known] : []), answered(ctx, offer, 'yes')],
		// Nobody joined or left since it was read.
		expects: [expect(learningSets, set)],
		key: ctx.requestKey
	});
	return set.id;
}

/** Says no, without a reason; whoever offered it hears of it. */
export async function declineFacilitation(ctx: Context, id: Id): Promise<void> {
	const offer = await offeredToActor(ctx, id);
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'declineFacilitation',
		subject: ref(facilitationOffers.kind, id),
		changes: [answered(ctx, offer, 'no')],
		key: ctx.requestKey
	});
}

/** The offer that waits for the actor's answer. */
async function offeredToActor(ctx: Context, id: Id): Promise<Saved<FacilitationOffer>> {
	const offer = await ctx.read.find(facilitationOffers, id);
	if (offer.to !== ctx.actor.id) throw new Forbidden('Whoever it was offered to answers.');
	if (offer.answer) throw Invalid.field('', 'You have answered this already.');
	return offer;
}

const answered = (ctx: Context, offer: Saved<FacilitationOffer>, said: 'yes' | 'no'): Change =>
	change(facilitationOffers, offer, { answer: { said, at: ctx.clock.now() } });

/** Ends a place today and begins another of the same person, who so keeps every circle. */
function anotherPart(ctx: Context, place: Saved<SetMembership>, part: SetMembership['part'], circle: number): Change[] {
	const day = today(ctx.clock);
	const { id: _, version: __, ...values } = place;
	return [
		change(setMemberships, place, { to: day, toCircle: circle }),
		create(setMemberships, ctx.newId(), { ...values, part, from: day, fromCircle: circle })
	];
}
