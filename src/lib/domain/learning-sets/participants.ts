import { asRule } from '../shared/as-rule';
import type { Saved } from '../shared/collection';
import type { Context, Reading } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { everyOf, namesOf } from '../people';
import { attendingInWords } from './attending-in-words';
import type { Participants } from './leave-out-names';
import { learningSets, type LearningSet } from './learning-set';
import { bodyNames } from './member-lines';
import { broughtMinutes } from './old-minutes/brought-minutes';
import { namesOverSeats } from './seats';
import { setMeetings, type SetMeeting } from './set-meeting';
import { setMemberships } from './set-membership';

type Held = Pick<Saved<SetMeeting>, 'id' | 'attendance' | 'agenda' | 'host'>;

/**
 * Everybody who must not be named with a meeting: whoever is or was in its set or in one that it carries on, came to it or
 * speaks there, and their bodies; the networks that sit in the set, and the sets in which it sits itself. The rule reads them, not
 * the actor: somebody who left one of two sets before they were merged is known to few of those who go on.
 */
export async function participantsOf(ctx: Context, meeting: Held & Pick<SetMeeting, 'set'>): Promise<Participants> {
	return around(ctx, await setOf(ctx, meeting.set), async () => [meeting]);
}

/** The set as the actor reads it, which came along with its meeting; else as the rule does. */
async function setOf(ctx: Context, set: Id): Promise<Saved<LearningSet>> {
	const [known] = await ctx.read.findMany([ref(learningSets.kind, set)]);
	return (known?.record as Saved<LearningSet> | undefined) ?? asRule(ctx).find(learningSets, set);
}

/** The same of all meetings of a set and of those that it carries on. */
export const participantsOfSet = (ctx: Pick<Context, 'store'>, set: Family): Promise<Participants> =>
	around(ctx, set, (read, sets) => everyOf(read, setMeetings, { set: { in: sets } }));

type Family = Pick<Saved<LearningSet>, 'id' | 'continues'>;

async function around(
	ctx: Pick<Context, 'store'>,
	{ id, continues }: Family,
	heldIn: (read: Reading, sets: Id[]) => Promise<readonly Held[]>
): Promise<Participants> {
	const [read, family] = [asRule(ctx), [id, ...continues]];
	const [places, meetings, brought, overSeats] = await Promise.all([
		everyOf(read, setMemberships, { set: { in: family } }),
		heldIn(read, family),
		everyOf(read, broughtMinutes, { set: { in: family } }),
		namesOverSeats(read, family)
	]);
	const came = meetings.flatMap(({ attendance }) => attendance);
	const ofOld = new Set(brought.map(({ meeting }) => meeting));
	const inWords = attendingInWords(meetings.filter((each) => ofOld.has(each.id)).flatMap(({ attendance }) => attendance));
	const there = [
		...[...places, ...came].map(({ person }) => person),
		...meetings.flatMap(({ agenda }) => agenda.map(({ presenter }) => presenter))
	];
	const [names, bodies] = await Promise.all([
		namesOf(read, there),
		bodyNames(
			read,
			places.map(({ organisation }) => organisation)
		)
	]);
	return {
		people: [...[...names].map(([person, name]) => ({ id: person, name })), ...inWords.names.map((name) => ({ id: null, name }))],
		bodies: [
			...inWords.bodies,
			...overSeats,
			...meetings.map(({ host }) => host),
			...bodies.values(),
			...came.map(({ body }) => body)
		].filter(Boolean)
	};
}

/** What a set is and was called: its own name, those of the sets that it carries on, and of those that carry it on. */
export async function namesOfSet(read: Reading, id: Id): Promise<readonly string[]> {
	const { name, continues, carriedOn } = await read.find(learningSets, id);
	const kin = await read.findMany([...continues, ...carriedOn].map((each) => ref(learningSets.kind, each)));
	const names = [name, ...kin.map(({ record }) => (record as Saved<LearningSet>).name)];
	// “The Tuesday set”, inside a sentence.
	return [...names, ...names.map((each) => each.replace(/^The /, 'the '))];
}
