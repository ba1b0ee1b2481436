import { dayOf, type Day } from '../shared/clock';
import type { Context } from '../shared/context';
import type { Saved } from '../shared/collection';
import type { Id } from '../shared/ids';
import { abilities } from '../shared/policy';
import { objectiveLines } from '../projects';
import { openingsAsked } from './answer-opening';
import { bidsThatWait, byMembers } from './bids/waiting-bids';
import { comingMeetings, meetingLine } from './coming-meetings';
import { learningSets, type LearningSet } from './learning-set';
import { membersOf, presentMembers, type MemberLine } from './member-lines';
import { membershipHistory } from './membership-history';
import { openInSet } from './open-in-set';
import { mayFormSets, setPolicy } from './policy';
import { relatedTo } from './related-sets';
import { setMeetings } from './set-meeting';
import { isUnderWay } from './under-way';

/** The sets the actor belongs to, living ones first, each with its next meeting. */
export async function setsPage(ctx: Context) {
	const [sets, coming] = await Promise.all([
		ctx.read.list(learningSets, { order: { by: 'name', direction: 'ascending' }, limit: 100 }),
		comingMeetings(ctx)
	]);
	// One that was merged or split is read from the set that carries it on.
	const lines = sets.items
		.filter((set) => set.carriedOn.length === 0)
		.map((set) => ({
			id: set.id,
			name: set.name,
			kind: set.kind,
			composition: set.composition,
			ended: set.ending !== null,
			mode: set.mode,
			next: coming.find((meeting) => meeting.set === set.id && !meeting.calledOff) ?? null
		}));
	return { sets: lines.toSorted((a, b) => Number(a.ended) - Number(b.ended)), mayForm: mayFormSets(ctx.actor) };
}

/** A set as the pages beside its own show it: name, kind, and what the actor may do. */
export async function setHead(ctx: Context, id: Id) {
	const set = await ctx.read.find(learningSets, id);
	const objectiveIds = (await objectiveLines(ctx.read, set.objectives)).map((each) => each.id);
	return { ...described(set), version: set.version, objectiveIds, can: abilities(setPolicy, ctx.actor, set) };
}

/** A set with its members by body, its meetings and its open actions. */
export async function setPage(ctx: Context, id: Id) {
	const found = ctx.read.find(learningSets, id);
	const [set, members, meetings, actions, lines, related, bids] = await Promise.all([
		found,
		membersOf(ctx, id),
		ctx.read.list(setMeetings, { where: { set: id }, order: { by: 'startsAt', direction: 'descending' }, limit: 100 }),
		openInSet(ctx, id),
		found.then(({ objectives }) => objectiveLines(ctx.read, objectives)),
		found.then((each) => relatedSets(ctx, each)),
		found.then((each) => bidsThatWait(ctx.read, each))
	]);
	const present = members.filter((member) => member.present);
	const now = ctx.clock.now();
	return {
		...described(set),
		version: set.version,
		members: present,
		history: membershipHistory(members),
		underWay: meetings.items.filter((each) => isUnderWay(each, now)).map(meetingLine),
		coming: meetings.items
			.filter((each) => each.startsAt >= now && !each.finalisation && !isUnderWay(each, now))
			.map(meetingLine)
			.reverse(),
		held: meetings.items.filter((each) => (each.startsAt < now || each.finalisation) && !isUnderWay(each, now)).map(meetingLine),
		actions,
		/** Issues that members want to present, as far as the actor may read them. */
		waiting: byMembers(bids, present).map((bid) => ({ id: bid.id, title: bid.title, name: bid.name })),
		objectives: lines,
		objectiveIds: lines.map((each) => each.id),
		...related,
		can: abilities(setPolicy, ctx.actor, set),
		joinedLater: joinedLater(
			set,
			members.filter(({ person }) => person === ctx.actor.id)
		),
		myPlace:
			related.carriedOn.length > 0
				? null
				: (members.find((member) => member.present && member.person === ctx.actor.id)?.membership ?? null)
	};
}

/** The first day of somebody's places in a set, where it had begun before: what was kept to its members then is closed to them. */
function joinedLater(set: LearningSet, places: readonly MemberLine[]): Day | null {
	const first = places.map(({ from }) => from).toSorted()[0];
	return first !== undefined && first > dayOf(set.formation.at) ? first : null;
}

/** The sets that a set carries on and those that carry it on, and whether the actor is asked to open something here or before. */
async function relatedSets(ctx: Context, set: Saved<LearningSet>) {
	const [related, openings] = await Promise.all([relatedTo(ctx.read, set), openingsAsked(ctx, [set.id, ...set.continues])]);
	return { ...related, isAskedToOpen: openings.length > 0 };
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

/** Everybody who has or had a place in a set, each once, by name. */
export async function setMembers(ctx: Context, set: Id): Promise<readonly { person: Id; name: string }[]> {
	const all = (await membersOf(ctx, set)).map(({ person, name }) => ({ person, name }));
	return all.filter((each, at) => all.findIndex((other) => other.person === each.person) === at);
}

/** What to say before something is shared with a set: the bodies outside the actor's own, and whether their supervisor is a member. */
export async function whoIsInSet(ctx: Context, set: Id, supervisor: Id | null) {
	const members = await presentMembers(ctx, set);
	const own = members.find((member) => member.person === ctx.actor.id)?.body;
	const outside = members.map((member) => member.body).filter((body) => body !== own);
	return {
		people: members.length,
		outsideBodies: [...new Set(outside)].toSorted((a, b) => a.localeCompare(b, 'en-GB')),
		supervisor: members.find((member) => member.person === supervisor)?.name ?? null
	};
}
