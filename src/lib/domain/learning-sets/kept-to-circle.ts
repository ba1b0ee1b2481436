import { token } from '../shared/audience';
import { dayOf, type Day } from '../shared/clock';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { everyOf } from '../people';
import { isWaiting } from './ask-to-open';
import type { LearningSet, Mode } from './learning-set';
import { openingRequests, type OpeningRequest } from './opening-request';
import { setEntries } from './set-entry';
import { setMeetings } from './set-meeting';
import { spansCircle, type SetMembership } from './set-membership';

/** What may have been kept to circles of these sets, and the requests to open it, as far as the actor reads it. */
export async function keptIn(ctx: Context, sets: readonly Id[]) {
	const where = { set: { in: [...sets] } };
	const [meetings, entries, requests] = await Promise.all([
		everyOf(ctx.read, setMeetings, where),
		everyOf(ctx.read, setEntries, where),
		everyOf(ctx.read, openingRequests, where)
	]);
	const confidential = { meetings: meetings.filter(isConfidential), entries: entries.filter(isConfidential) };
	return {
		held: confidential.meetings.filter(({ startsAt }) => startsAt < ctx.clock.now()),
		written: confidential.entries,
		requests: requests.filter((each) => isWaiting(ctx, each))
	};
}
export type Kept = Awaited<ReturnType<typeof keptIn>>;

const isConfidential = ({ mode }: { readonly mode: Mode }): boolean => mode === 'confidential';

/** The circles of a set to which something was kept and in which somebody was, with what it was. `places` are all of the set. */
export function keptToCircles(person: Id, set: Saved<LearningSet>, places: readonly SetMembership[], kept: Kept) {
	const of = <T extends { readonly set: Id }>(all: readonly T[]) => all.filter((each) => each.set === set.id);
	const [held, written] = [of(kept.held), of(kept.written)];
	const numbers = [...held.map(({ circle }) => circle), ...written.flatMap(({ audience }) => audience.map(circleOf))];
	const mine = places.filter((place) => place.person === person);
	return [...new Set(numbers)]
		.filter((circle) => spansCircle(mine, circle))
		.map((circle) => ({
			of: set.id,
			setName: set.name,
			circle,
			...span(set, places, circle),
			meetings: held
				.filter((each) => each.circle === circle)
				.map(({ id, title, startsAt }) => ({ id, title, day: dayOf(startsAt) }))
				.toSorted((a, b) => (a.day < b.day ? -1 : 1)),
			entries: written.filter(({ audience }) => audience.includes(token.circle(set.id, circle))).length,
			there: [...new Set(places.filter((place) => spansCircle([place], circle)).map(({ person }) => person))],
			request: latest(kept.requests.filter((each) => each.of.set === set.id && each.of.circle === circle))
		}));
}

const circleOf = (each: string): number => Number(each.split(':')[2]);

const latest = (requests: readonly Saved<OpeningRequest>[]) =>
	requests.toSorted((a, b) => (a.asking.at < b.asking.at ? 1 : -1))[0] ?? null;

type Place = Pick<SetMembership, 'from' | 'to' | 'fromCircle' | 'toCircle'> & { readonly person: Id };

/** From the change of members that began a circle to the one that ended it; `to` is null while it lasts. */
function span(set: LearningSet, places: readonly Place[], circle: number): { from: Day; to: Day | null } {
	const begun = places.flatMap((each) => [
		...(each.fromCircle === circle ? [each.from] : []),
		...(each.toCircle === circle - 1 && each.to ? [each.to] : [])
	]);
	const ended = places.flatMap((each) => [
		...(each.fromCircle === circle + 1 ? [each.from] : []),
		...(each.toCircle === circle && each.to ? [each.to] : [])
	]);
	const lasts = circle === set.circle && set.ending === null;
	return { from: begun.toSorted()[0] ?? dayOf(set.formation.at), to: lasts ? null : (ended.toSorted().at(-1) ?? null) };
}
