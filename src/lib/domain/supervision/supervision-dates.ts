import * as v from 'valibot';
import { audience, token } from '../shared/audience';
import { addDays, type Day } from '../shared/clock';
import { collection, one } from '../shared/collection';
import * as field from '../shared/fields';
import type { Id } from '../shared/ids';

/** Weeks between two sessions, as an agreement states them. */
export const weeksBetween = v.pipe(
	v.number('Give the weeks as a number.'),
	v.integer('Give whole weeks.'),
	v.minValue(1, 'Give one week at least.'),
	v.maxValue(26, 'Give half a year, 26 weeks, at most.')
);

/**
 * When two people met and are due to meet: dates and nothing else, so that coordinators can see who goes without supervision
 * while agreements and sessions stay with the two. Kept by the commits that change those. Group sessions do not count.
 */
const schema = v.object({
	supervisor: field.id,
	supervisee: field.id,
	/** What the agreement in force says; null while there is none. */
	weeks: v.nullable(weeksBetween),
	agreedOn: field.optionalDay,
	reviewOn: field.optionalDay,
	/** The latest session of which something is written, and the next one planned. */
	heldOn: field.optionalDay,
	plannedOn: field.optionalDay
});
export type SupervisionDates = v.InferOutput<typeof schema>;

export const pairOf = ({ supervisor, supervisee }: { supervisor: Id; supervisee: Id }): string => `${supervisor}/${supervisee}`;

export const supervisionDates = collection('supervision-dates', schema, {
	audience: ({ supervisor, supervisee }) => audience(token.person(supervisor), token.person(supervisee), 'coordinators'),
	keys: {
		supervisor: one('text', ({ supervisor }) => supervisor),
		supervisee: one('text', ({ supervisee }) => supervisee)
	},
	unique: { pair: pairOf },
	retention: 'agreement',
	version: 1,
	upgrades: []
});

/** The day by which the next session is due: so many weeks after the last one, or after the agreement; null without one. */
export function dueOn({ weeks, heldOn, agreedOn }: Pick<SupervisionDates, 'weeks' | 'heldOn' | 'agreedOn'>): Day | null {
	const from = heldOn ?? agreedOn;
	return weeks === null || from === null ? null : addDays(from, weeks * 7);
}
