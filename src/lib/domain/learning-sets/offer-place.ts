import * as v from 'valibot';
import { asRule } from '../shared/as-rule';
import { create, remove, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize, isStaff } from '../shared/policy';
import { accounts, everyOf, foldEmail, people } from '../people';
import { learningSets } from './learning-set';
import { joining } from './members';
import { placeOffers } from './place-offer';
import { setPolicy } from './policy';
import { placesIn } from './set-membership';

const MISSING = 'Write the e-mail address that they sign in with.';
export const offerPlaceWish = v.object({ email: field.line(254, MISSING) });

/**
 * Offers a place in a set to whoever signs in with an address, and does the same whether or not anybody does: a guest is
 * known by name only where they meet others, so they say themselves whether they want to be met here (ADR 073).
 */
export async function offerPlace(ctx: Context, set: Id, wish: v.InferOutput<typeof offerPlaceWish>): Promise<void> {
	const seen = await ctx.read.find(learningSets, set);
	authorize(setPolicy, 'shape', ctx.actor, seen, 'Whoever facilitates it can offer a place.');
	if (!isStaff(ctx.actor)) throw Invalid.field('email', 'Guests bring in people they meet here; staff can ask others.');
	const all = asRule(ctx);
	const account = await all.findUnique(accounts, 'email', foldEmail(wish.email));
	// A record of nobody's is looked up where there is no account, as the sign-in does.
	const [found, places] = await Promise.all([all.findMany([ref(people.kind, account?.id ?? ctx.newId())]), placesIn(ctx, set)]);
	const isFree = found.length > 0 && !places.some(({ person }) => person === account?.id);
	const id = ctx.newId();
	const offer = { by: ctx.actor.id, at: ctx.clock.now() };
	const changes = [
		create(placeOffers, id, {
			set,
			setName: seen.name,
			to: isFree ? account!.id : null,
			offer,
			offeredBy: ctx.actor.name
		})
	];
	const subject = ref(learningSets.kind, set);
	await ctx.store.commit({ by: ctx.actor.id, verb: 'offerPlace', subject, changes, key: ctx.requestKey });
}

/** The places offered to the actor, one a set. */
export async function placesOffered(ctx: Context) {
	const offers = await everyOf(ctx.read, placeOffers, { to: ctx.actor.id });
	const bySet = new Map(offers.map((each) => [each.set, each]));
	return [...bySet.values()].map(({ id, setName, offeredBy }) => ({ id, setName, offeredBy }));
}

export const answerOfferWish = v.object({ offer: field.id });

/** Takes up a place that was offered. Returns the set's id. */
export async function takePlace(ctx: Context, id: Id): Promise<Id> {
	const offer = await ctx.read.find(placeOffers, id);
	// The set is not theirs to read before they belong to it; the offer is their right to join.
	const all = { ...ctx, read: asRule(ctx) };
	const [set, person, places] = await Promise.all([
		all.read.find(learningSets, offer.set),
		all.read.find(people, ctx.actor.id),
		placesIn(all, offer.set)
	]);
	if (set.ending) throw Invalid.field('', `${offer.setName} has ended meanwhile.`);
	const isMember = places.some((place) => place.person === person.id);
	const changes = [...(isMember ? [] : await joining(all, set, person)), ...(await answered(ctx, offer.set))];
	const subject = ref(learningSets.kind, set.id);
	await ctx.store.commit({ by: ctx.actor.id, verb: 'takePlace', subject, changes, key: ctx.requestKey });
	return set.id;
}

/** Says no, without a reason; whoever offered it is not told. */
export async function declinePlace(ctx: Context, id: Id): Promise<void> {
	const offer = await ctx.read.find(placeOffers, id);
	const changes = await answered(ctx, offer.set);
	const subject = ref(placeOffers.kind, id);
	await ctx.store.commit({ by: ctx.actor.id, verb: 'declinePlace', subject, changes, key: ctx.requestKey });
}

/** All offers of a set to the actor go together. */
const answered = async (ctx: Context, set: Id) =>
	(await everyOf(ctx.read, placeOffers, { to: ctx.actor.id }))
		.filter((each) => each.set === set)
		.map((each) => remove(placeOffers, each));
