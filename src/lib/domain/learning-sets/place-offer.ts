import * as v from 'valibot';
import { audience, token } from '../shared/audience';
import { collection, one } from '../shared/collection';
import * as field from '../shared/fields';

/**
 * A place in a set that was offered to whoever signs in with an e-mail address; gone once it is answered. The set and who
 * offers are named as they were then, since the addressee can read neither yet.
 */
const schema = v.object({
	set: field.id,
	setName: field.line(120),
	/** Null where nobody signs in with the address: kept all the same, so that an offer takes the same work either way. */
	to: v.nullable(field.id),
	offer: field.act,
	offeredBy: field.line(120)
});

/** Read by the addressee alone: whoever made the offer must not learn from it whether there is one. */
export const placeOffers = collection('place-offer', schema, {
	audience: ({ to }) => (to === null ? [] : audience(token.person(to))),
	keys: { to: one('text', ({ to }) => to) },
	retention: 'passing',
	passingSince: ({ offer }) => offer.at,
	version: 1,
	upgrades: []
});
