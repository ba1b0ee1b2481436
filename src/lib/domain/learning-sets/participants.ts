import { asRule } from '../shared/as-rule';
import type { Saved } from '../shared/collection';
import type { Context, Reading } from '../shared/context';
import { ref, refText, type Id } from '../shared/ids';
import { everyOf, namesOf } from '../people';
import { otherNamesOfBodies } from '../practices';
import { attendingInWords } from './attending-in-words';
import type { Participants } from './leave-out-names';
import { learningSets, type LearningSet } from './learning-set';
import { bodyNames } from './member-lines';
import { broughtMinutes } from './old-minutes/brought-minutes';
import { namesOverSeats } from './seats';
import { setMeetings, type SetMeeting } from './set-meeting';
import { setMemberships } from './set-membership';
import { writtenAround } from './names-left-out/written-around';

type Held = Pick<Saved<SetMeeting>, 'id' | 'attendance' | 'agenda' | 'host'>;

/**
 * Everybody who must not be named with a meeting: whoever is or was in its set or in one that it carries on, came to it, speaks
 * there or shares an action of it, and their bodies; the networks that sit in the set, and the sets in which it sits itself. The rule
 * reads them, not the actor: somebody who left one of two sets before they were merged is known to few of those who go on. `read`: the
 * reading that gave the meeting, with which its set came along.
 */
export async function participantsOf(
	ctx: Context,
	meeting: Held & Pick<SetMeeting, 'set'>,
	read: Reading = ctx.read
): Promise<Participants> {
	const around = { notes: { meeting: meeting.id }, actions: { source: refText(ref(setMeetings.kind, meeting.id)) } };
	return participantsAround(ctx, await setOf(ctx, meeting.set, read), async () => [meeting], around);
}

/** The set, which came along with its meeting; else as the rule reads it. */
async function setOf(ctx: Context, set: Id, read: Reading = ctx.read): Promise<Saved<LearningSet>> {
	const [known] = await read.findMany([ref(learningSets.kind, set)]);
	return (known?.record as Saved<LearningSet> | undefined) ?? asRule(ctx).find(learningSets, set);
}

/** The same of all meetings of a set and of those that it carries on. */
export function participantsOfSet(ctx: Pick<Context, 'store'>, set: Family): Promise<Participants> {
	const within = { set: { in: [set.id, ...set.continues] } };
	return participantsAround(ctx, set, (read) => everyOf(read, setMeetings, within), { notes: within, actions: within });
}

type Family = Pick<Saved<LearningSet>, 'id' | 'continues'>;

async function participantsAround(
	ctx: Pick<Context, 'store'>,
	{ id, continues }: Family,
	heldIn: (read: Reading) => Promise<readonly Held[]>,
	around: Parameters<typeof writtenAround>[1]
): Promise<Participants> {
	const [read, family] = [asRule(ctx), [id, ...continues]];
	const [places, meetings, brought, overSeats, otherNames, written] = await Promise.all([
		everyOf(read, setMemberships, { set: { in: family } }),
		heldIn(read),
		everyOf(read, broughtMinutes, { set: { in: family } }),
		namesOverSeats(read, family),
		otherNamesOfBodies(read),
		writtenAround(read, around)
	]);
	const came = meetings.flatMap(({ attendance }) => attendance);
	const ofOld = new Set(brought.map(({ meeting }) => meeting));
	const inWords = attendingInWords(meetings.filter((each) => ofOld.has(each.id)).flatMap(({ attendance }) => attendance));
	const there = [
		...[...places, ...came].map(({ person }) => person),
		...meetings.flatMap(({ agenda }) => agenda.map(({ presenter }) => presenter)),
		...written.owners
	];
	const [names, bodies] = await Promise.all([
		namesOf(read, there),
		bodyNames(
			read,
			places.map(({ organisation }) => organisation)
		)
	]);
	const called = [
		...inWords.bodies,
		...meetings.map(({ host }) => host),
		...bodies.values(),
		...came.map(({ body }) => body),
		...written.bodies
	].filter(Boolean);
	const inText = [...inWords.names, ...written.names];
	return {
		people: [...[...names].map(([person, name]) => ({ id: person, name })), ...inText.map((name) => ({ id: null, name }))],
		bodies: [...called, ...called.flatMap(otherNames), ...written.shortForms(called)],
		sets: overSeats
	};
}

/** The same for somebody who reads a meeting of the set. */
export const namesAround = async (ctx: Context, id: Id): Promise<readonly string[]> =>
	namesWithKin(asRule(ctx), await setOf(ctx, id));

/** What a set is and was called: its own name, those of the sets that it carries on, and of those that carry it on. */
export const namesOfSet = async (read: Reading, id: Id): Promise<readonly string[]> =>
	namesWithKin(read, await read.find(learningSets, id));

async function namesWithKin(
	read: Reading,
	{ name, continues, carriedOn }: Pick<LearningSet, 'name' | 'continues' | 'carriedOn'>
): Promise<readonly string[]> {
	const kin = await read.findMany([...continues, ...carriedOn].map((each) => ref(learningSets.kind, each)));
	const names = [name, ...kin.map(({ record }) => (record as Saved<LearningSet>).name)];
	// “The Tuesday set”, inside a sentence.
	return [...names, ...names.map((each) => each.replace(/^The /, 'the '))];
}
