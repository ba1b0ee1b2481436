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
	const held = places.filter((place) => holdsOn(place, day));
	const [found, opened] = await Promise.all([
		read.findMany(setsOf(held).map((id) => ref(learningSets.kind, id))),
		everyOf(read, learningSets, { openedTo: { in: setsOf(places) } })
	]);
	const tokens = new Set<Token>();
	const belongs = new Set<Id>();
	for (const { id, record } of found) {
		const set = record as Saved<LearningSet>;
		const facilitates = held.some((place) => place.set === id && place.part === 'facilitator');
		for (const each of [id, ...set.continues]) {
			const mine = places.filter((place) => place.set === each);
			if (mine.length === 0) continue;
			belongs.add(each);
			tokens.add(token.set(each));
			if (facilitates) tokens.add(token.facilitatorOf(each));
			for (const number of circlesOf(mine, set.circle)) tokens.add(token.circle(each, number));
		}
	}
	for (const each of inner) if (belongs.has(each.set)) tokens.add(token.circle(each.set, each.number));
	for (const { set, circle } of openedTo(opened, places, belongs)) tokens.add(token.circle(set, circle));
	return [...tokens];
}

const setsOf = (places: readonly SetMembership[]): Id[] => [...new Set(places.map(({ set }) => set))];

/** `present` is the circle of today, up to which a place that holds reaches. */
function* circlesOf(places: readonly SetMembership[], present: number) {
	for (const { fromCircle, toCircle } of places)
		for (let number = fromCircle; number <= (toCircle ?? present); number++) yield number;
}

/** The circles opened to circles that these places span, in sets one still belongs to. */
const openedTo = (opened: readonly Saved<LearningSet>[], places: readonly SetMembership[], belongs: ReadonlySet<Id>) =>
	opened.flatMap(({ id, openings }) =>
		openings
			.filter(({ to }) => belongs.has(to.set))
			.filter(({ to }) =>
				spansCircle(
					places.filter(({ set }) => set === to.set),
					to.circle
				)
			)
			.map(({ circle }) => ({ set: id, circle }))
	);
