import * as v from 'valibot';
import { audience, token, type Token } from '../shared/audience';
import { today, type Day } from '../shared/clock';
import { collection, one, type Saved } from '../shared/collection';
import type { Context, Reading } from '../shared/context';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { everyOf } from '../people';
import { innerCircles } from './inner-circle';
import { learningSets, type LearningSet } from './learning-set';

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
	toCircle: v.nullable(circle)
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
	version: 1,
	upgrades: []
});

export const holdsOn = ({ from, to }: Pick<SetMembership, 'from' | 'to'>, day: Day): boolean =>
	from <= day && (to === null || day < to);

/** The places in a set that hold today. */
export async function placesIn(ctx: Context, set: Id): Promise<Saved<SetMembership>[]> {
	const day = today(ctx.clock);
	return (await everyOf(ctx.read, setMemberships, { set })).filter((place) => holdsOn(place, day));
}

/** Whether somebody with these places in a set belonged to its circle of that number. */
export const spansCircle = (places: readonly Pick<SetMembership, 'fromCircle' | 'toCircle'>[], circle: number): boolean =>
	places.some(({ fromCircle, toCircle }) => fromCircle <= circle && (toCircle === null || circle <= toCircle));

/**
 * The tokens that belonging to sets gives on a day: of each set one belongs to, the set's own, and every circle of one's
 * present and earlier places in it, the inner ones among them. Who has left a set holds none of it, however long they were in it.
 */
export async function setStanding(read: Reading, person: Id, day: Day): Promise<Token[]> {
	const [places, inner] = await Promise.all([everyOf(read, setMemberships, { person }), everyOf(read, innerCircles, { person })]);
	const held = places.filter((place) => holdsOn(place, day));
	const found = await read.findMany([...new Set(held.map((place) => place.set))].map((id) => ref(learningSets.kind, id)));
	return found.flatMap(({ id, record }) => {
		const mine = places.filter((place) => place.set === id);
		const facilitates = mine.some((place) => place.part === 'facilitator' && holdsOn(place, day));
		return [
			token.set(id),
			...(facilitates ? [token.facilitatorOf(id)] : []),
			...circlesOf(id, mine, (record as Saved<LearningSet>).circle),
			...inner.filter((each) => each.set === id).map(({ number }) => token.circle(id, number))
		];
	});
}

function circlesOf(set: Id, places: readonly SetMembership[], present: number): Token[] {
	const numbers = new Set<number>();
	for (const { fromCircle, toCircle } of places) {
		for (let number = fromCircle; number <= (toCircle ?? present); number++) numbers.add(number);
	}
	return [...numbers].map((number) => token.circle(set, number));
}
