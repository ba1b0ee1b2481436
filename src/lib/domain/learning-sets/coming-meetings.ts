import type { Context } from '../shared/context';
import { excerpt, type Saved } from '../shared/collection';
import { everyExcerpt } from '../people';
import { setMeetings, type SetMeeting } from './set-meeting';
import { isLineUnderWay } from './under-way';

/** A meeting as lists show it. */
export const meetingLine = (meeting: Saved<SetMeeting>) => ({
	id: meeting.id,
	set: meeting.set,
	number: meeting.number,
	title: meeting.title,
	theme: meeting.theme,
	startsAt: meeting.startsAt,
	minutes: meeting.minutes,
	place: meeting.place,
	mode: meeting.mode,
	finalised: meeting.finalisation !== null,
	calledOff: meeting.callingOff !== null,
	moved: meeting.movedAt !== null
});
export type MeetingLine = ReturnType<typeof meetingLine>;

const lines = excerpt(setMeetings, meetingLine, (line) => 300 + line.title.length + line.theme.length + line.place.length);

/** Of how many meetings of one set lists tell at most: those of a long run shall not hide another set's next one. */
const MOST_OF_A_SET = 20;

/** Meetings still to come or under way that the actor may read, called off or not, soonest first; of each set at most 20. */
export async function comingMeetings(ctx: Context): Promise<readonly (MeetingLine & { readonly underWay: boolean })[]> {
	const now = ctx.clock.now();
	const from = new Date(Date.parse(now) - 6 * 3_600_000).toISOString();
	const found = await everyExcerpt(ctx.read, lines, { startsAt: { from }, state: 'open' });
	const told = new Map<string, number>();
	return found
		.toSorted((one, other) => one.startsAt.localeCompare(other.startsAt))
		.filter(({ set }) => {
			told.set(set, (told.get(set) ?? 0) + 1);
			return told.get(set)! <= MOST_OF_A_SET;
		})
		.map((line) => ({ ...line, underWay: isLineUnderWay(line, now) }));
}
