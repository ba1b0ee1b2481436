import { token, type Token } from '../shared/audience';
import type { Day } from '../shared/clock';
import type { Saved } from '../shared/collection';
import type { Reading } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { everyOf } from '../people';
import { innerCircles } from './inner-circle';
import { learningSets, type LearningSet } from './learning-set';
import { holdsOn, setMemberships, spansCircle, type SetMembership } from './set-membership';

/**
 * The tokens that belonging to sets gives on a day: of each set one belongs to, the set's own, and every circle of one's
 * present and earlier places in it, the inner ones among them; the same of each set that it carries on and in which one had a
 * place; and the circles that were opened to one. Who has left holds none of it, however long they were there.
 */
export async function setStanding(read: Reading, person: Id, day: Day): Promise<Token[]> {
	const [places, inner] = await Promise.all([everyOf(read, setMemberships, { person }), everyOf(read, innerCircles, { person })]);
	if (places.length === 0) return [];
	const placesIn = Map.groupBy(places, ({ set }) => set);
	const heldIn = Map.groupBy(
		places.filter((place) => holdsOn(place, day)),
		({ set }) => set
	);
	const ids = [...placesIn.keys()];
	// A place names its set, which comes along with it: this waits for nothing.
	const found = (await read.findMany(ids.map((id) => ref(learningSets.kind, id)))).map(
		({ record }) => record as Saved<LearningSet>
	);
	const tokens = new Set<Token>();
	const belongs = new Set<Id>();
	for (const set of found.filter(({ id }) => heldIn.has(id))) {
		const facilitates = heldIn.get(set.id)!.some(({ part }) => part === 'facilitator');
		for (const each of [set.id, ...set.continues]) {
			const mine = placesIn.get(each);
			if (!mine) continue;
			belongs.add(each);
			tokens.add(token.set(each));
			if (facilitates) tokens.add(token.facilitatorOf(each));
			for (const number of circlesOf(mine, set.circle)) tokens.add(token.circle(each, number));
		}
	}
	for (const each of inner) if (belongs.has(each.set)) tokens.add(token.circle(each.set, each.number));
	for (const set of found.filter(({ id }) => belongs.has(id))) {
		const mine = placesIn.get(set.id)!;
		for (const { of, to } of set.opened) if (spansCircle(mine, to)) tokens.add(token.circle(of.set, of.circle));
	}
	return [...tokens];
}

/** `present` is the circle of today, up to which a place that holds reaches. */
function* circlesOf(places: readonly SetMembership[], present: number) {
	for (const { fromCircle, toCircle } of places)
		for (let number = fromCircle; number <= (toCircle ?? present); number++) yield number;
}
