import * as v from 'valibot';
import { audience, token } from '../../shared/audience';
import { collection, one } from '../../shared/collection';
import * as field from '../../shared/fields';

/**
 * Whoever facilitates a set offers somebody to do so in their place. The set and both people are named as they were then: one
 * of them may not read the set yet, and the other not any more.
 */
const schema = v.object({
	set: field.id,
	setName: field.line(120),
	to: field.id,
	toName: field.line(120),
	offer: field.act,
	offeredBy: field.line(120),
	/** Whether whoever offers it leaves the set once it is taken up; they stay a member otherwise. */
	leaves: v.boolean(),
	/** What the other should know before they answer. */
	words: field.optionalProse(500),
	/** Null while it waits. It stays for a while, so that whoever offered it hears of the answer. */
	answer: v.nullable(v.object({ said: v.picklist(['yes', 'no']), at: field.instant }))
});
export type FacilitationOffer = v.InferOutput<typeof schema>;

export const facilitationOffers = collection('facilitation-offer', schema, {
	audience: ({ set, offer, to }) => audience(token.facilitatorOf(set), token.person(offer.by), token.person(to)),
	keys: {
		set: one('text', ({ set }) => set),
		by: one('text', ({ offer }) => offer.by),
		to: one('text', ({ to }) => to),
		state: one('text', ({ answer }) => answer?.said ?? 'waits')
	},
	// One at a time: two who say yes would both facilitate in one place.
	unique: { waiting: ({ set, offer, answer }) => (answer ? null : `${set} ${offer.by}`) },
	retention: 'passing',
	passingSince: ({ offer }) => offer.at,
	version: 1,
	upgrades: []
});
