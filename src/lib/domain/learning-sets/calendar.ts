import type { Instant } from '../shared/clock';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { everyOf } from '../people';
import type { ConfidentialTitles } from './calendar-address';
import { learningSets, type LearningSet } from './learning-set';
import { leaveOutNames } from './leave-out-names';
import { participantsOfSet } from './participants';
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
	/** Empty where it names somebody or a body, and the Chatham House rule holds. */
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

/** One meeting as its invitation tells of it, which is passed on: only what is attributable is named. */
export async function meetingForCalendar(ctx: Context, id: Id): Promise<CalendarMeeting> {
	const [meeting] = await inCalendar(ctx, [await ctx.read.find(setMeetings, id)], 'plain');
	return meeting!;
}

/**
 * The meetings of a run as a file for all of them, told as {@link meetingForCalendar one} is: those that the actor may read and that
 * are not over, soonest first, with those that were called off; the meeting itself where it is over or stands alone.
 */
export async function runForCalendar(ctx: Context, id: Id): Promise<readonly CalendarMeeting[]> {
	const meeting = await ctx.read.find(setMeetings, id);
	const run = meeting.series ? await everyOf(ctx.read, setMeetings, { series: meeting.series }) : [meeting];
	const now = Date.parse(ctx.clock.now());
	const coming = run.filter((each) => Date.parse(each.startsAt) + each.minutes * 60_000 > now);
	const dates = coming.length > 0 ? coming : [meeting];
	return inCalendar(
		ctx,
		dates.toSorted((one, other) => one.startsAt.localeCompare(other.startsAt)),
		'plain'
	);
}

type Whereabouts = (meeting: Saved<SetMeeting>) => Pick<SetMeeting, 'place' | 'online'>;
const asTold: Whereabouts = ({ place, online }) => ({ place, online });

/**
 * Where one meets, for a calendar that others may see. Under the Chatham House rule a place or a link that names somebody of the
 * set, or a body, is left out: it stands on the page of the meeting, to which the calendar leads.
 */
async function whereaboutsIn(
	ctx: Context,
	meetings: readonly Saved<SetMeeting>[],
	sets: ReadonlyMap<Id, Saved<LearningSet>>
): Promise<Whereabouts> {
	const under = meetings.filter(({ mode, place, online }) => mode === 'chatham-house' && (place || online));
	const known = [...new Set(under.map(({ set }) => set))].flatMap((id) => sets.get(id) ?? []);
	const those = new Map(await Promise.all(known.map(async (set) => [set.id, await participantsOfSet(ctx, set)] as const)));
	return (meeting) => {
		const participants = meeting.mode === 'chatham-house' ? those.get(meeting.set) : undefined;
		if (!participants) return asTold(meeting);
		const unnamed = (text: string): string => (leaveOutNames(text, participants).count > 0 ? '' : text);
		return { place: unnamed(meeting.place), online: unnamed(meeting.online) };
	};
}

async function inCalendar(ctx: Context, meetings: readonly Saved<SetMeeting>[], titles: ConfidentialTitles) {
	const found = await ctx.read.findMany([...new Set(meetings.map(({ set }) => set))].map((id) => ref(learningSets.kind, id)));
	const sets = new Map(found.map(({ id, record }) => [id, record as Saved<LearningSet>]));
	const whereabouts = titles === 'full' ? asTold : await whereaboutsIn(ctx, meetings, sets);
	return meetings.flatMap((meeting): CalendarMeeting[] => {
		const set = sets.get(meeting.set);
		if (!set) return [];
		const { id, announcements, startsAt, minutes } = meeting;
		const isNamed = meeting.mode === 'attributable' || titles === 'full';
		return [
			{
				id,
				announcements,
				startsAt,
				endsAt: new Date(Date.parse(startsAt) + minutes * 60_000).toISOString(),
				named: isNamed ? { title: meeting.title, set: set.name } : null,
				kind: set.kind,
				...whereabouts(meeting),
				calledOff: meeting.callingOff !== null
			}
		];
	});
}
