import type { Instant } from '../shared/clock';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import type { ConfidentialTitles } from './calendar-address';
import { learningSets, type LearningSet } from './learning-set';
import { setMeetings, type SetMeeting } from './set-meeting';

/** A meeting as a calendar tells of it. */
export interface CalendarMeeting {
	readonly id: Id;
	/** How often calendars had to hear of a change. */
	readonly announcements: number;
	readonly startsAt: Instant;
	readonly endsAt: Instant;
	/** What it is about and whose it is; null where a calendar shall only say that there is a meeting. */
	readonly named: { readonly title: string; readonly set: string } | null;
	/** The kind of the set, a term of `set-kinds`. */
	readonly kind: string;
	readonly place: string;
	readonly online: string;
	readonly calledOff: boolean;
}

const DAYS_BACK = 90;

/** The meetings that the actor may read now, from three months ago on, soonest first; at most 500. */
export async function calendarOf(ctx: Context, titles: ConfidentialTitles): Promise<CalendarMeeting[]> {
	const from = new Date(Date.parse(ctx.clock.now()) - DAYS_BACK * 86_400_000).toISOString();
	const { items } = await ctx.read.list(setMeetings, {
		where: { startsAt: { from } },
		order: { by: 'startsAt', direction: 'ascending' },
		limit: 500
	});
	return inCalendar(ctx, items, titles);
}

/** One meeting as its invitation tells of it, which is passed on: what is confidential is not named. */
export async function meetingForCalendar(ctx: Context, id: Id): Promise<CalendarMeeting> {
	const [meeting] = await inCalendar(ctx, [await ctx.read.find(setMeetings, id)], 'plain');
	return meeting!;
}

async function inCalendar(ctx: Context, meetings: readonly Saved<SetMeeting>[], titles: ConfidentialTitles) {
	const found = await ctx.read.findMany([...new Set(meetings.map(({ set }) => set))].map((id) => ref(learningSets.kind, id)));
	const sets = new Map(found.map(({ id, record }) => [id, record as Saved<LearningSet>]));
	return meetings.flatMap((meeting): CalendarMeeting[] => {
		const set = sets.get(meeting.set);
		if (!set) return [];
		const { id, announcements, startsAt, minutes, place, online } = meeting;
		const isNamed = meeting.mode !== 'confidential' || titles === 'full';
		return [
			{
				id,
				announcements,
				startsAt,
				endsAt: new Date(Date.parse(startsAt) + minutes * 60_000).toISOString(),
				named: isNamed ? { title: meeting.title, set: set.name } : null,
				kind: set.kind,
				place,
				online,
				calledOff: meeting.callingOff !== null
			}
		];
	});
}
