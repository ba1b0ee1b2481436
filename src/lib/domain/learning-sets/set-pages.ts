import { dayOf, today } from '../shared/clock';
import type { Context, Reading } from '../shared/context';
import type { Saved } from '../shared/collection';
import { ref, type Id } from '../shared/ids';
import { abilities, has, isStaff } from '../shared/policy';
import { openActions } from '../actions';
import { everyOf, namesOf, organisations, type Organisation } from '../people';
import { objectiveLines } from '../projects';
import { carriedFor } from './carried';
import { learningSets, type LearningSet } from './learning-set';
import { mayFormSets, setPolicy } from './policy';
import { setMeetings, type SetMeeting } from './set-meeting';
import { holdsOn, setMemberships, type SetMembership } from './set-membership';

/** A meeting as lists show it. */
export const meetingLine = (meeting: Saved<SetMeeting>) => ({
	id: meeting.id,
	set: meeting.set,
	number: meeting.number,
	title: meeting.title,
	startsAt: meeting.startsAt,
	minutes: meeting.minutes,
	place: meeting.place,
	finalised: meeting.finalisation !== null
});
export type MeetingLine = ReturnType<typeof meetingLine>;

/** The sets the actor belongs to, living ones first, each with its next meeting. */
export async function setsPage(ctx: Context) {
	const [sets, coming] = await Promise.all([
		ctx.read.list(learningSets, { order: { by: 'name', direction: 'ascending' }, limit: 100 }),
		comingMeetings(ctx)
	]);
	const lines = sets.items.map((set) => ({
		id: set.id,
		name: set.name,
		kind: set.kind,
		composition: set.composition,
		ended: set.ending !== null,
		mode: set.mode,
		next: coming.find((meeting) => meeting.set === set.id) ?? null
	}));
	return { sets: lines.toSorted((a, b) => Number(a.ended) - Number(b.ended)), mayForm: mayFormSets(ctx.actor) };
}

/** Meetings still to come that the actor may read, soonest first; at most 20. */
export async function comingMeetings(ctx: Context) {
	const from = new Date(Date.parse(ctx.clock.now()) - 6 * 3_600_000).toISOString();
	const page = await ctx.read.list(setMeetings, {
		where: { startsAt: { from } },
		order: { by: 'startsAt', direction: 'ascending' },
		limit: 20
	});
	return page.items.filter((meeting) => meeting.finalisation === null).map(meetingLine);
}

/** A set with its members by body, its meetings and its open actions. */
export async function setPage(ctx: Context, id: Id) {
	const set = await ctx.read.find(learningSets, id);
	const [places, meetings, open, lines] = await Promise.all([
		everyOf(ctx.read, setMemberships, { set: id }),
		ctx.read.list(setMeetings, { where: { set: id }, order: { by: 'startsAt', direction: 'descending' }, limit: 100 }),
		openActions(ctx, { set: id }),
		objectiveLines(ctx.read, set.objectives)
	]);
	const members = await memberLines(ctx.read, places, today(ctx.clock));
	const now = ctx.clock.now();
	const carried = await carriedFor(ctx, open.lines);
	return {
		...described(set),
		version: set.version,
		members: members.filter((member) => member.present),
		formerMembers: members.filter((member) => !member.present),
		coming: meetings.items
			.filter((each) => each.startsAt >= now && !each.finalisation)
			.map(meetingLine)
			.reverse(),
		held: meetings.items.filter((each) => each.startsAt < now || each.finalisation).map(meetingLine),
		actions: open.lines.map((line) => ({ ...line, carried: carried.get(line.id) ?? 0 })),
		objectives: lines,
		objectiveIds: set.objectives,
		can: abilities(setPolicy, ctx.actor, set),
		iBelong: members.some((member) => member.present && member.person === ctx.actor.id),
		knowsGuests: has(ctx.actor, 'administrator') || isStaff(ctx.actor)
	};
}

const described = (set: Saved<LearningSet>) => ({
	id: set.id,
	name: set.name,
	kind: set.kind,
	composition: set.composition,
	style: set.style,
	purpose: set.purpose,
	groundRules: set.groundRules,
	mode: set.mode,
	since: dayOf(set.formation.at),
	ended: set.ending !== null,
	note: set.note
});

/** Members with their names, bodies and dates, facilitator first, then by name. */
async function memberLines(read: Reading, places: readonly Saved<SetMembership>[], day: string) {
	const [names, bodies] = await Promise.all([
		namesOf(
			read,
			places.map((place) => place.person)
		),
		bodyNames(
			read,
			places.map((place) => place.organisation)
		)
	]);
	const lines = places.map((place) => ({
		membership: place.id,
		person: place.person,
		name: names.get(place.person) ?? '',
		body: bodies.get(place.organisation) ?? '',
		part: place.part,
		from: place.from,
		to: place.to,
		present: holdsOn(place, day)
	}));
	return lines.toSorted(
		(a, b) => Number(b.part === 'facilitator') - Number(a.part === 'facilitator') || a.name.localeCompare(b.name, 'en-GB')
	);
}
export type MemberLine = Awaited<ReturnType<typeof memberLines>>[number];

export async function bodyNames(read: Reading, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
	const found = await read.findMany([...new Set(ids)].map((id) => ref(organisations.kind, id)));
	return new Map(found.map(({ id, record }) => [id, (record as Saved<Organisation>).name]));
}

/** The present members of a set, for pickers and attendance. */
export async function presentMembers(ctx: Context, set: Id) {
	const members = await memberLines(ctx.read, await everyOf(ctx.read, setMemberships, { set }), today(ctx.clock));
	return members.filter((member) => member.present);
}

/** What to say before something is shared with a set: the bodies outside the actor's own, and whether their supervisor is a member. */
export async function whoIsInSet(ctx: Context, set: Id, supervisor: Id | null) {
	const members = await presentMembers(ctx, set);
	const places = await everyOf(ctx.read, setMemberships, { set });
	const mine = places.find((place) => place.person === ctx.actor.id)?.organisation ?? ctx.actor.organisation;
	const outside = await bodyNames(
		ctx.read,
		places.filter((place) => place.organisation !== mine && holdsOn(place, today(ctx.clock))).map((place) => place.organisation)
	);
	return {
		people: members.length,
		outsideBodies: [...new Set(outside.values())].toSorted((a, b) => a.localeCompare(b, 'en-GB')),
		supervisor: members.find((member) => member.person === supervisor)?.name ?? null
	};
}
