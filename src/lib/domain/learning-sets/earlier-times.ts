import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { today } from '../shared/clock';
import { everyOf, namesOf } from '../people';
import { ownAnswers } from './answer-opening';
import { keptIn, keptToCircles } from './kept-to-circle';
import { learningSets, type LearningSet } from './learning-set';
import { countsOn, setMemberships, spansCircle, type SetMembership } from './set-membership';

/**
 * What was kept to earlier circles of a set, and of those it carries on, in which the actor was: who was there, which of the
 * present members do not read it, and whether those who were there are being asked to open it. Latest first.
 */
export async function earlierTimes(ctx: Context, id: Id) {
	const found = ctx.read.find(learningSets, id);
	const family = found.then(({ continues }) => [id, ...continues]);
	const [set, before, places, kept] = await Promise.all([
		found,
		found.then(({ continues }) => ctx.read.findMany(continues.map((each) => ref(learningSets.kind, each)))),
		family.then((sets) => everyOf(ctx.read, setMemberships, { set: { in: sets } })),
		family.then((sets) => keptIn(ctx, sets))
	]);
	const sets = [set, ...before.map(({ record }) => record as Saved<LearningSet>)];
	const of = (each: Id) => places.filter((place) => place.set === each);
	const members = new Set(
		of(id)
			.filter((place) => countsOn(place, today(ctx.clock)))
			.map(({ person }) => person)
	);
	const times = sets
		.flatMap((each) => keptToCircles(ctx.actor.id, each, of(each.id), kept))
		.map((time) => ({ ...time, without: [...members].filter((person) => !reads(person, time, sets, places)) }))
		.filter(({ without, request }) => without.length > 0 || request)
		.toSorted((a, b) => (a.from < b.from ? 1 : -1));
	const requests = times.flatMap(({ request }) => request ?? []);
	const [names, answers, targets] = await Promise.all([
		namesOf(ctx.read, [
			...times.flatMap(({ there, without }) => [...there, ...without]),
			...requests.map(({ asking }) => asking.by)
		]),
		ownAnswers(ctx, requests),
		ctx.read.findMany(requests.map(({ to }) => ref(learningSets.kind, to.set)))
	]);
	const nameOf = (set: Id) => (targets.find((each) => each.id === set)?.record as Saved<LearningSet> | undefined)?.name ?? null;
	const named = (ids: readonly Id[]) => ids.map((each) => names.get(each)!).toSorted((a, b) => a.localeCompare(b, 'en-GB'));
	return {
		set: { id, name: set.name, ended: set.ending !== null },
		times: times.map(({ there, without, request, ...time }) => ({
			...time,
			there: named(there),
			without: named(without),
			request: request && {
				id: request.id,
				by: names.get(request.asking.by)!,
				/** The set whose members would read it; null for one that is not the actor's, as after a split. */
				to: nameOf(request.to.set),
				until: request.until,
				answer: answers.get(request.id) ?? null
			}
		}))
	};
}

/** Whether somebody who belongs to a set today reads what was kept to a circle, of it or of one that it carries on. */
function reads(
	person: Id,
	{ of, circle }: { readonly of: Id; readonly circle: number },
	sets: readonly Saved<LearningSet>[],
	places: readonly SetMembership[]
): boolean {
	const spans = (set: Id, number: number): boolean =>
		spansCircle(
			places.filter((place) => place.set === set && place.person === person),
			number
		);
	const { openings } = sets.find(({ id }) => id === of)!;
	return spans(of, circle) || openings.some((each) => each.circle === circle && spans(each.to.set, each.to.circle));
}
