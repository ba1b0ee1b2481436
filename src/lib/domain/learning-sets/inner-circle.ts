import * as v from 'valibot';
import { audience, token } from '../shared/audience';
import { collection, many } from '../shared/collection';
import * as field from '../shared/fields';

/** Numbers from here on belong to inner circles; a set counts its own circles from 1. */
export const FIRST_INNER_CIRCLE = 1_000_000;
const LAST_CIRCLE = 999_999_999;

/**
 * A few members among whom a paragraph is kept. It is a circle like any other: its token is held only while somebody
 * belongs to the set, so that leaving closes tighter paragraphs with all the rest.
 */
const schema = v.object({
	set: field.id,
	number: v.pipe(v.number(), v.integer(), v.minValue(FIRST_INNER_CIRCLE), v.maxValue(LAST_CIRCLE)),
	/** Sorted, each once. */
	people: v.pipe(field.ids(40), v.minLength(1))
});

export const innerCircles = collection('inner-circle', schema, {
	audience: ({ set, number }) => audience(token.circle(set, number)),
	keys: { person: many('text', ({ people }) => people) },
	unique: {
		number: ({ set, number }) => `${set} ${number}`,
		people: ({ set, people }) => `${set} ${people.join(' ')}`
	},
	retention: 'agreement',
	version: 1,
	upgrades: []
});

/** A number for a new inner circle; random, so that two begun at once do not wait for each other. */
export const innerCircleNumber = (): number =>
	FIRST_INNER_CIRCLE + (crypto.getRandomValues(new Uint32Array(1))[0]! % (LAST_CIRCLE - FIRST_INNER_CIRCLE));
