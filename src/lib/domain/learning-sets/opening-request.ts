import * as v from 'valibot';
import { audience, token } from '../shared/audience';
import { collection, one } from '../shared/collection';
import * as field from '../shared/fields';

const circle = v.object({ set: field.id, circle: v.pipe(v.number(), v.integer(), v.minValue(1)) });

/**
 * A question to everybody who was there: may what was kept to us be read by others as well? It is read by those who are asked,
 * and by nobody it would be opened to.
 */
const request = v.object({
	/** The circle whose members are asked. */
	of: circle,
	/** The circle that would read it: the members of that day, and nobody who joins later. */
	to: circle,
	asking: field.act,
	/** The last day on which it can be answered. */
	until: field.day,
	/** Everybody agreed. */
	opening: v.nullable(field.act)
});
export type OpeningRequest = v.InferOutput<typeof request>;

export const openingRequests = collection('opening-request', request, {
	audience: ({ of }) => audience(token.circle(of.set, of.circle)),
	keys: { set: one('text', ({ of }) => of.set) },
	retention: 'agreement',
	version: 1,
	upgrades: []
});

/** The answers to a request, under its id. Read by nobody: who said what is shown to its own sayer alone, and a no to no one else. */
const ballot = v.object({ agreed: field.ids(200), declined: field.ids(200), cast: field.instant });
export type OpeningBallot = v.InferOutput<typeof ballot>;

export const openingBallots = collection('opening-ballot', ballot, {
	audience: () => [],
	keys: {},
	retention: 'passing',
	passingSince: ({ cast }) => cast,
	version: 1,
	upgrades: []
});
