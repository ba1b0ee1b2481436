import * as v from 'valibot';
import { create, remove, type Context } from '../../shared/context';
import { Forbidden, Invalid } from '../../shared/errors';
import * as field from '../../shared/fields';
import { isId, ref, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { everyOf, people } from '../../people';
import { learningSets } from '../learning-set';
import { setPolicy } from '../policy';
import { placesIn } from '../set-membership';
import { facilitationOffers } from './facilitation-offer';

export const offerFacilitationWish = v.object({
	/** A member, or somebody else the actor knows; whether they facilitate elsewhere is not told. */
	to: v.custom<Id>(isId, 'Choose somebody from the list.'),
	afterwards: v.picklist(['stays', 'leaves'], 'Choose whether you stay.'),
	words: v.optional(field.optionalProse(500), '')
});
export type OfferFacilitationWish = v.InferOutput<typeof offerFacilitationWish>;

/** Offers somebody to facilitate a set in the actor's place. Nothing changes before they say yes. */
export async function offerFacilitation(ctx: Context, set: Id, wish: OfferFacilitationWish): Promise<void> {
	const [seen, to, places, earlier] = await Promise.all([
		ctx.read.find(learningSets, set),
		ctx.read.find(people, wish.to),
		placesIn(ctx, set),
		everyOf(ctx.read, facilitationOffers, { set, by: ctx.actor.id })
	]);
	authorize(setPolicy, 'shape', ctx.actor, seen, 'Whoever facilitates it can offer it to somebody.');
	if (to.departure) throw Invalid.field('to', 'They no longer have a place in this workspace.');
	if (places.some(({ person, part }) => person === to.id && part === 'facilitator'))
		throw Invalid.field('to', to.id === ctx.actor.id ? 'Choose somebody else.' : `${to.name} facilitates it already.`);
	const waiting = earlier.find(({ answer }) => answer === null);
	if (waiting) throw Invalid.field('to', `Your offer to ${waiting.toName} still waits. Withdraw it first.`);
	const offer = {
		set,
		setName: seen.name,
		to: to.id,
		toName: to.name,
		offer: { by: ctx.actor.id, at: ctx.clock.now() },
		offeredBy: ctx.actor.name,
		leaves: wish.afterwards === 'leaves',
		words: wish.words,
		answer: null
	};
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'offerFacilitation',
		subject: ref(learningSets.kind, set),
		changes: [...earlier.map((each) => remove(facilitationOffers, each)), create(facilitationOffers, ctx.newId(), offer)],
		key: ctx.requestKey
	});
}

export const aboutFacilitationWish = v.object({ offer: field.id });

/** Takes one's own offer back while it waits. */
export async function withdrawFacilitation(ctx: Context, wish: v.InferOutput<typeof aboutFacilitationWish>): Promise<void> {
	const seen = await ctx.read.find(facilitationOffers, wish.offer);
	if (seen.offer.by !== ctx.actor.id) throw new Forbidden('Whoever offered it can withdraw it.');
	if (seen.answer) throw Invalid.field('', `${seen.toName} has answered already.`);
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'withdrawFacilitation',
		subject: ref(facilitationOffers.kind, seen.id),
		changes: [remove(facilitationOffers, seen)],
		key: ctx.requestKey
	});
}
