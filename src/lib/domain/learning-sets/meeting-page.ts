import { dayOf, timeOf } from '../shared/clock';
import type { Context } from '../shared/context';
import type { Saved } from '../shared/collection';
import { ref, refText, type Id } from '../shared/ids';
import { abilities } from '../shared/policy';
import { actionLines, agreedActions, openActions, type AgreedAction } from '../actions';
import { everyOf, namesOf } from '../people';
import { objectiveLines } from '../projects';
import { today } from '../shared/clock';
import { carriedFor } from './carried';
import { learningSets } from './learning-set';
import { noteItems, type NoteItem } from './note-item';
import { meetingPolicy } from './policy';
import { circulatedPresentations, presentations } from './presentation';
import { setMeetings, type SetMeeting } from './set-meeting';
import { presentMembers } from './set-pages';

/** A meeting with all that its page and its note show. */
export async function meetingPage(ctx: Context, id: Id) {
	const meeting = await ctx.read.find(setMeetings, id);
	const [set, items, circulated, mine, members, lines, open] = await Promise.all([
		ctx.read.find(learningSets, meeting.set),
		ctx.read.list(noteItems, { where: { meeting: id }, order: { by: 'position', direction: 'ascending' }, limit: 200 }),
		everyOf(ctx.read, circulatedPresentations, { meeting: id }),
		everyOf(ctx.read, presentations, { meeting: id, presenter: ctx.actor.id }),
		presentMembers(ctx, meeting.set),
		objectiveLines(ctx.read, meeting.objectives),
		openActions(ctx, { set: meeting.set })
	]);
	const [names, agreed] = await Promise.all([
		namesOf(ctx.read, [
			...items.items.map((item) => item.saidBy),
			...circulated.map((each) => each.presenter),
			...meeting.attendance.map((each) => each.person),
			...meeting.agenda.map((each) => each.presenter),
			...meeting.reopenings.map((each) => each.by),
			meeting.finalisation?.by ?? null
		]),
		agreedIn(ctx, items.items)
	]);
	const name = (person: Id | null) => (person === null ? '' : (names.get(person) ?? ''));
	const carriedHere = open.lines.filter(
		(line) => refText(line.source) !== `set-meeting/${id}` && line.agreedOn <= dayOf(meeting.startsAt)
	);
	const carried = await carriedFor(ctx, carriedHere);
	return {
		...plan(meeting),
		set: {
			id: set.id,
			name: set.name,
			kind: set.kind,
			composition: set.composition,
			style: set.style,
			groundRules: set.groundRules
		},
		agenda: timed(meeting).map((item) => ({ ...item, presenterName: name(item.presenter) })),
		attendance: meeting.attendance.map((each) => ({ ...each, name: name(each.person) })),
		members,
		objectives: lines,
		items: items.items.map((item) => ({
			id: item.id,
			version: item.version,
			kind: item.kind,
			text: item.text,
			saidBy: item.saidBy,
			said: name(item.saidBy) || item.saidFor,
			saidFor: item.saidFor,
			action: item.action ? (agreed.get(item.action) ?? null) : null
		})),
		presentations: circulated.map((each) => ({
			id: each.id,
			presenter: name(each.presenter),
			title: each.title,
			progress: each.progress,
			issue: each.issue
		})),
		mine: mine[0]
			? {
					id: mine[0].id,
					title: mine[0].title,
					progress: mine[0].progress,
					issue: mine[0].issue,
					circulated: circulated.some((each) => each.presentation === mine[0]!.id)
				}
			: null,
		carried: carriedHere.map((line) => ({ ...line, carried: carried.get(line.id) ?? 0 })),
		finalisation: meeting.finalisation ? { at: meeting.finalisation.at, by: name(meeting.finalisation.by) } : null,
		reopenings: meeting.reopenings.map((each) => ({ at: each.at, by: name(each.by), reason: each.reason })),
		can: abilities(meetingPolicy, ctx.actor, meeting)
	};
}
export type MeetingPage = Awaited<ReturnType<typeof meetingPage>>;

const plan = (meeting: Saved<SetMeeting>) => ({
	id: meeting.id,
	version: meeting.version,
	number: meeting.number,
	title: meeting.title,
	startsAt: meeting.startsAt,
	day: dayOf(meeting.startsAt),
	time: timeOf(meeting.startsAt),
	endTime: timeOf(new Date(Date.parse(meeting.startsAt) + meeting.minutes * 60_000).toISOString()),
	minutes: meeting.minutes,
	place: meeting.place,
	online: meeting.online,
	host: meeting.host,
	briefing: meeting.briefing,
	mode: meeting.mode,
	audience: meeting.audience,
	objectiveIds: meeting.objectives,
	note: meeting.note
});

/** The agenda with the time at which each item begins; after one without a length no times are given. */
function timed(meeting: Saved<SetMeeting>) {
	let at: number | null = Date.parse(meeting.startsAt);
	return meeting.agenda.map((item) => {
		const begins = at === null ? '' : timeOf(new Date(at).toISOString());
		at = at === null || item.minutes === null ? null : at + item.minutes * 60_000;
		return { ...item, begins };
	});
}

/** The actions that these items recorded, as they stand today, by id. */
async function agreedIn(ctx: Context, items: readonly Saved<NoteItem>[]) {
	const found = await ctx.read.findMany(items.flatMap((item) => (item.action ? [ref(agreedActions.kind, item.action)] : [])));
	const lines = await actionLines(
		ctx.read,
		ctx.actor.id,
		today(ctx.clock),
		found.map((each) => each.record as Saved<AgreedAction>)
	);
	return new Map(lines.map((line) => [line.id, line]));
}

/** One item with whose words it is, for those who would make a lesson of it. */
export async function noteItem(ctx: Context, id: Id) {
	const item = await ctx.read.find(noteItems, id);
	const names = await namesOf(ctx.read, [item.saidBy]);
	return {
		id,
		meeting: item.meeting,
		set: item.set,
		text: item.text,
		kind: item.kind,
		saidBy: item.saidBy,
		said: item.saidBy ? (names.get(item.saidBy) ?? '') : item.saidFor,
		audience: item.audience
	};
}
