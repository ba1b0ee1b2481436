import * as v from 'valibot';
import { audience, token, type Token } from '../shared/audience';
import type { Day } from '../shared/clock';
import { collection, one, type Saved } from '../shared/collection';
import type { Reading } from '../shared/context';
import * as field from '../shared/fields';
import type { Id } from '../shared/ids';
import { everyOf } from './every-of';

const schema = v.object({
	supervisee: field.id,
	supervisor: field.id,
	from: field.day,
	/** The first day on which it no longer holds, or null while it does. */
	to: field.optionalDay
});
export type SupervisionRelation = v.InferOutput<typeof schema>;

/** Who supervises whom, and when. Coordinators see it, to know who goes without supervision. */
export const supervisionRelations = collection('supervision-relation', schema, {
	audience: ({ supervisee, supervisor }) =>
		audience(token.person(supervisee), token.person(supervisor), 'administrators', 'coordinators'),
	keys: {
		supervisee: one('text', ({ supervisee }) => supervisee),
		supervisor: one('text', ({ supervisor }) => supervisor),
		from: one('date', ({ from }) => from)
	},
	retention: 'agreement',
	version: 2,
	// Coordinators came to its readers; the values stayed as they were.
	upgrades: [(value: object) => value]
});

export const holdsOn = ({ from, to }: SupervisionRelation, day: Day): boolean => from <= day && (to === null || day < to);

/** The relation by which somebody is supervised on a day, or null. */
export async function supervisionOf(read: Reading, supervisee: Id, day: Day): Promise<Saved<SupervisionRelation> | null> {
	const all = await everyOf(read, supervisionRelations, { supervisee });
	return all.find((each) => holdsOn(each, day)) ?? null;
}

/** The people somebody supervises on a day. */
export async function superviseesOf(read: Reading, supervisor: Id, day: Day): Promise<Id[]> {
	const all = await everyOf(read, supervisionRelations, { supervisor });
	return all.filter((each) => holdsOn(each, day)).map((each) => each.supervisee);
}

/** The tokens that supervising gives: the place itself, and what was opened to this person in it. */
export const supervisionStanding = async (read: Reading, person: Id, day: Day): Promise<Token[]> =>
	(await superviseesOf(read, person, day)).flatMap((each) => [token.supervisorOf(each), token.supervisedBy(each, person)]);
