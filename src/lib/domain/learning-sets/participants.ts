import type { Saved } from '../shared/collection';
import type { Context, Reading } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { system } from '../shared/policy';
import { everyOf, namesOf } from '../people';
import { attendingInWords } from './attending-in-words';
import type { Participants } from './leave-out-names';
import { learningSets, type LearningSet } from './learning-set';
import { membersOf } from './member-lines';
import { broughtMinutes } from './old-minutes/brought-minutes';
import { setMeetings, type SetMeeting } from './set-meeting';

type Held = Pick<Saved<SetMeeting>, 'id' | 'attendance' | 'agenda' | 'host'>;

/**
 * Everybody who must not be named with a meeting: whoever is or was in its set or in one that it carries on, came to it or
 * speaks there, and their bodies. The rule reads them, not the actor: somebody who left one of two sets before they were merged
 * is known to few of those who go on.
 */
export const participantsOf = (ctx: Context, meeting: Held & Pick<SetMeeting, 'set'>): Promise<Participants> =>
	around(ctx, meeting.set, async () => [meeting]);

/** The same of all meetings of a set and of those that it carries on. */
export const participantsOfSet = (ctx: Context, set: Id): Promise<Participants> =>
	around(ctx, set, ({ read }, sets) => everyOf(read, setMeetings, { set: { in: sets } }));

async function around(
	asking: Context,
	set: Id,
	heldIn: (ctx: Context, sets: Id[]) => Promise<readonly Held[]>
): Promise<Participants> {
	const ctx = { ...asking, read: asking.store.as(system('guard')) };
	const family = [set, ...(await ctx.read.find(learningSets, set)).continues];
	const [places, meetings, brought] = await Promise.all([
		Promise.all(family.map((each) => membersOf(ctx, each))),
		heldIn(ctx, family),
		everyOf(ctx.read, broughtMinutes, { set: { in: family } })
	]);
	const members = places.flat();
	const came = meetings.flatMap(({ attendance }) => attendance);
	const ofOld = new Set(brought.map(({ meeting }) => meeting));
	const inWords = attendingInWords(meetings.filter(({ id }) => ofOld.has(id)).flatMap(({ attendance }) => attendance));
	const there = [
		...came.map(({ person }) => person),
		...meetings.flatMap(({ agenda }) => agenda.map(({ presenter }) => presenter))
	];
	const names = await namesOf(
		ctx.read,
		there.filter((person) => person !== null)
	);
	return {
		people: [
			...members.map(({ person, name }) => ({ id: person, name })),
			...[...names].map(([id, name]) => ({ id, name })),
			...inWords.names.map((name) => ({ id: null, name }))
		],
		bodies: [...inWords.bodies, ...meetings.map(({ host }) => host), ...[...members, ...came].map(({ body }) => body)].filter(
			Boolean
		)
	};
}

/** What a set is and was called: its own name, those of the sets that it carries on, and of those that carry it on. */
export async function namesOfSet(read: Reading, id: Id): Promise<readonly string[]> {
	const { name, continues, carriedOn } = await read.find(learningSets, id);
	const kin = await read.findMany([...continues, ...carriedOn].map((each) => ref(learningSets.kind, each)));
	return [name, ...kin.map(({ record }) => (record as Saved<LearningSet>).name)];
}
