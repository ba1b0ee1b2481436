import { dayOf, timeOf } from '../shared/clock';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { abilities, authorize } from '../shared/policy';
import { everyOf } from '../people';
import { learningSets } from './learning-set';
import { meetingPolicy } from './policy';
import { setMeetings, type SetMeeting } from './set-meeting';
import { meetingLine } from './coming-meetings';

export const LOCKED = 'The note is locked. Whoever facilitates the set can open it again.';

/** A meeting and those of its run that follow it, as far as they are still to come and not called off, soonest first. */
export async function restOfRun(ctx: Context, meeting: Saved<SetMeeting>): Promise<readonly Saved<SetMeeting>[]> {
	const run = meeting.series ? await everyOf(ctx.read, setMeetings, { series: meeting.series }) : [meeting];
	const from = meeting.startsAt > ctx.clock.now() ? meeting.startsAt : ctx.clock.now();
	return run
		.filter((each) => each.startsAt >= from && each.finalisation === null && each.callingOff === null)
		.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}

/** The day of the week, from 1 for Monday to 7 for Sunday, as calendars of ISO 8601 count. */
export const weekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay() || 7;

/** What the form begins with that changes the rest of a run. */
export async function runPage(ctx: Context, id: Id) {
	const meeting = await ctx.read.find(setMeetings, id);
	authorize(meetingPolicy, 'arrange', ctx.actor, meeting, LOCKED);
	const [set, rest] = await Promise.all([ctx.read.find(learningSets, meeting.set), restOfRun(ctx, meeting)]);
	const { version, title, startsAt, minutes, place, online, host, theme } = rest[0] ?? meeting;
	return {
		meeting: { id, title: meeting.title },
		set: { id: set.id, name: set.name },
		version,
		value: { weekday: weekdayOf(dayOf(startsAt)), time: timeOf(startsAt), minutes, place, online, host, theme: theme || title },
		rest: rest.map(meetingLine),
		can: abilities(meetingPolicy, ctx.actor, meeting)
	};
}
