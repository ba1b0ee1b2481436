import * as v from 'valibot';
import { audience, token } from '../shared/audience';
import { today, type Day } from '../shared/clock';
import { collection, one, type Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import * as field from '../shared/fields';
import type { Id } from '../shared/ids';
import { everyOf, type Person } from '../people';

const circle = v.pipe(v.number(), v.integer(), v.minValue(1));

/** A person's dated place in a set, for the body they came from then. */
const schema = v.object({
	set: field.id,
	person: field.id,
	organisation: field.id,
	part: v.picklist(['member', 'facilitator']),
	from: field.day,
	/** The first day on which it no longer holds, or null while it does. */
	to: field.optionalDay,
	/** The circles it spans; `toCircle` is null while it holds. */
	fromCircle: circle,
	toCircle: v.nullable(circle),
	/** The sets in which it goes on, where this one was merged or split while it held. */
	carriedInto: field.ids(10)
});
export type SetMembership = v.InferOutput<typeof schema>;

export const setMemberships = collection('set-membership', schema, {
	audience: ({ set, person }) => audience(token.set(set), token.facilitatorOf(set), token.person(person)),
	keys: {
		set: one('text', ({ set }) => set),
		person: one('text', ({ person }) => person),
		from: one('date', ({ from }) => from)
	},
	retention: 'agreement',
	version: 2,
	upgrades: [(place: object) => ({ ...place, carriedInto: [] })]
});

/** A place that begins today, for the body that somebody belongs to now. */
export const beginPlace = (
	{ clock }: Pick<Context, 'clock'>,
	set: Id,
	person: Saved<Person>,
	part: SetMembership['part'],
	circle: number
): SetMembership => ({
	set,
	person: person.id,
	organisation: person.organisation,
	part,
	from: today(clock),
	to: null,
	fromCircle: circle,
	toCircle: null,
	carriedInto: []
});

export const holdsOn = ({ from, to }: Pick<SetMembership, 'from' | 'to'>, day: Day): boolean =>
	from <= day && (to === null || day < to);

/** Whether a place holds on a day; in a set that was merged or split, whether it did when that set ended. */
export const countsOn = (place: Pick<SetMembership, 'from' | 'to' | 'carriedInto'>, day: Day): boolean =>
	holdsOn(place, day) || place.carriedInto.length > 0;

/** The places in a set that {@link countsOn count} today. */
export async function placesIn(ctx: Pick<Context, 'read' | 'clock'>, set: Id): Promise<Saved<SetMembership>[]> {
	const day = today(ctx.clock);
	return (await everyOf(ctx.read, setMemberships, { set })).filter((place) => countsOn(place, day));
}

/** Whether somebody with these places in a set belonged to its circle of that number. */
export const spansCircle = (places: readonly Pick<SetMembership, 'fromCircle' | 'toCircle'>[], circle: number): boolean =>
	places.some(({ fromCircle, toCircle }) => fromCircle <= circle && (toCircle === null || circle <= toCircle));
