import { beginningTimes, dayOf, timeOf } from '../shared/clock';
import type { Context } from '../shared/context';
import type { Saved } from '../shared/collection';
import { ref, refText, type Id } from '../shared/ids';
import { abilities, belongsTo } from '../shared/policy';
import { everyOf, namesOf } from '../people';
import { objectiveLines } from '../projects';
import { attendanceToBegin, meetingAnswers, whoIsComing } from './answers';
import { preparingPolicy } from './briefing/policy';
import { fromBefore } from './from-before';
import { leadingPolicy, leadsItself } from './leading';
import { learningSets, type LearningSet } from './learning-set';
import { membersOf, type MemberLine } from './member-lines';
import { noteItems } from './note-item';
import { noteLines } from './note-lines';
import { openInSet } from './open-in-set';
import { meetingPolicy } from './policy';
import { circulatedPresentations, presentations } from './presentation';
import { setMeetings, type Attending, type SetMeeting } from './set-meeting';
import { isUnderWay } from './under-way';

/** A meeting with all that its page and its note show. */
export async function meetingPage(ctx: Context, id: Id) {
	const [meeting, items, circulated, mine, answers] = await Promise.all([
		ctx.read.find(setMeetings, id),
		everyOf(ctx.read, noteItems, { meeting: id }),
		everyOf(ctx.read, circulatedPresentations, { meeting: id }),
		everyOf(ctx.read, presentations, { meeting: id, presenter: ctx.actor.id }),
		everyOf(ctx.read, meetingAnswers, { meeting: id })
	]);
	const [set, everMembers, objectives, carried, before] = await Promise.all([
		ctx.read.find(learningSets, meeting.set),
		membersOf(ctx, meeting.set),
		objectiveLines(ctx.read, meeting.objectives),
		carriedInto(ctx, meeting),
		meeting.finalisation ? fromBefore(ctx, { ...meeting, locked: meeting.finalisation.at }) : []
	]);
	const [names, lines] = await Promise.all([
		namesOf(ctx.read, peopleIn(meeting, circulated)),
		noteLines(
			ctx,
			meeting,
			items.toSorted((a, b) => a.position - b.position)
		)
	]);
	const name = (person: Id | null) => (person === null ? '' : names.get(person)!);
	const [own] = mine;
	const members = everMembers.filter((member) => member.present);
	const coming = whoIsComing(members, answers, meeting);
	return {
		...plan(meeting),
		underWay: isUnderWay(meeting, ctx.clock.now()),
		set: described(set),
		agenda: timed(meeting).map((item) => ({ ...item, presenterName: name(item.presenter) })),
		attendance: meeting.attendance.map((each) => attendanceLine(each, name(each.person), everMembers)),
		/** What attendance begins with as long as none is recorded. */
		attendanceToBegin: meeting.attendance.length === 0 ? attendanceToBegin(coming) : [],
		coming,
		members,
		/** Also those who have left: what they wrote stands here under their name. */
		everMembers,
		objectives,
		items: lines,
		presentations: circulated.map(({ presenter, ...each }) => ({
			id: each.id,
			presenter: name(presenter),
			title: each.title,
			progress: each.progress,
			issue: each.issue
		})),
		mine: own
			? {
					id: own.id,
					title: own.title,
					progress: own.progress,
					issue: own.issue,
					circulated: circulated.some((each) => each.presentation === own.id)
				}
			: null,
		carried,
		/** Once the note is locked: what came from before, and what became of it. */
		before,
		finalisation: meeting.finalisation ? { at: meeting.finalisation.at, by: name(meeting.finalisation.by) } : null,
		callingOff: meeting.callingOff && { ...meeting.callingOff, by: name(meeting.callingOff.by) },
		reopenings: meeting.reopenings.map((each) => ({ at: each.at, by: name(each.by), reason: each.reason })),
		can: {
			...abilities(meetingPolicy, ctx.actor, meeting),
			...abilities(leadingPolicy, ctx.actor, { ...meeting, style: set.style }),
			...abilities(preparingPolicy, ctx.actor, meeting),
			answerQuestions: belongsTo(ctx.actor, meeting.set)
		}
	};
}
export type MeetingPage = Awaited<ReturnType<typeof meetingPage>>;

const peopleIn = (meeting: SetMeeting, circulated: readonly { readonly presenter: Id }[]): (Id | null)[] => [
	...circulated.map((each) => each.presenter),
	...meeting.attendance.map((each) => each.person),
	...meeting.agenda.map((each) => each.presenter),
	...meeting.reopenings.map((each) => each.by),
	meeting.finalisation?.by ?? null,
	meeting.callingOff?.by ?? null
];

const plan = (meeting: Saved<SetMeeting>) => ({
	id: meeting.id,
	version: meeting.version,
	title: meeting.title,
	theme: meeting.theme,
	inRun: meeting.series !== null,
	movedAt: meeting.movedAt,
	startsAt: meeting.startsAt,
	day: dayOf(meeting.startsAt),
	time: timeOf(meeting.startsAt),
	...ending(meeting),
	minutes: meeting.minutes,
	place: meeting.place,
	online: meeting.online,
	host: meeting.host,
	briefing: meeting.briefing,
	mode: meeting.mode,
	audience: meeting.audience,
	note: meeting.note
});

/** When it ends by the clocks of that day; `endDay` differs from its day where it goes over midnight. */
function ending(meeting: Pick<SetMeeting, 'startsAt' | 'minutes'>) {
	const at = new Date(Date.parse(meeting.startsAt) + meeting.minutes * 60_000).toISOString();
	return { endTime: timeOf(at), endDay: dayOf(at) };
}

const described = (set: Saved<LearningSet>) => ({
	id: set.id,
	name: set.name,
	kind: set.kind,
	composition: set.composition,
	style: set.style,
	leadsItself: leadsItself(set),
	groundRules: set.groundRules,
	project: set.project
});

/** The agenda with the time at which each item begins. */
function timed(meeting: Saved<SetMeeting>) {
	const begins = beginningTimes(
		meeting.startsAt,
		meeting.agenda.map(({ minutes }) => minutes)
	);
	return meeting.agenda.map((item, at) => ({ ...item, begins: begins[at]! }));
}

/** Who came, with the body they came from: for a member the one of their place in the set. */
const attendanceLine = (each: Attending, name: string, members: readonly MemberLine[]) => ({
	...each,
	name,
	from: each.person === null ? each.body : (members.find((member) => member.person === each.person)?.body ?? '')
});

/** What the set still owes from before, while the note is open; the actions agreed here are not among them. */
async function carriedInto(ctx: Context, meeting: Saved<SetMeeting>) {
	if (meeting.finalisation !== null) return [];
	const self = refText(ref(setMeetings.kind, meeting.id));
	return (await openInSet(ctx, meeting.set)).filter(
		(line) => (!line.source || refText(line.source) !== self) && line.agreedOn <= dayOf(meeting.startsAt)
	);
}

/** Whether the actor writes the note of a meeting, of which kind its set is and to which project that belongs. */
export async function noteWriting(ctx: Context, id: Id) {
	const meeting = await ctx.read.find(setMeetings, id);
	const { project, kind } = await ctx.read.find(learningSets, meeting.set);
	return { mayWrite: abilities(meetingPolicy, ctx.actor, meeting).write, project, kind };
}

/** One item with whose words it is, for those who would reword it or make a lesson of it. */
export async function noteItem(ctx: Context, id: Id) {
	const item = await ctx.read.find(noteItems, id);
	const names = await namesOf(ctx.read, [item.saidBy]);
	return {
		id,
		version: item.version,
		meeting: item.meeting,
		set: item.set,
		text: item.text,
		kind: item.kind,
		saidBy: item.saidBy,
		said: item.saidBy ? names.get(item.saidBy)! : item.saidFor,
		audience: item.audience
	};
}
