import ical, { ICalCalendarMethod, ICalEventStatus, type ICalEventData } from 'ical-generator';
import type { CalendarMeeting } from '#lib/domain/learning-sets';
import type { Instant } from '#lib/domain/shared/clock';

/** What a calendar needs to know besides its meetings. */
export interface CalendarWords {
	/** Where people reach the workspace. */
	readonly origin: string;
	/** What a meeting is called of which nothing else is told: "Set meeting". */
	readonly plainTitle: (kind: string) => string;
	readonly now: Instant;
}

/** How soon calendar programs are asked to look again, in seconds. */
const LOOK_AGAIN = 3_600;

/**
 * Meetings as an iCalendar file (RFC 5545). Moments are written in universal time, so that no clock change can shift them; the
 * same meeting bears the same name in every file, and its sequence number rises with each change.
 */
export function toICalendar(meetings: readonly CalendarMeeting[], words: CalendarWords): string {
	const calendar = ical({
		name: 'Grove',
		prodId: { company: 'Grove', product: 'Grove', language: 'EN' },
		method: ICalCalendarMethod.PUBLISH,
		ttl: LOOK_AGAIN
	});
	for (const meeting of meetings) calendar.createEvent(eventOf(meeting, words));
	return `${calendar.toString()}\r\n`;
}

function eventOf(meeting: CalendarMeeting, { origin, plainTitle, now }: CalendarWords): ICalEventData {
	const page = `${origin}/meetings/${meeting.id}`;
	const title = meeting.named ? `${meeting.named.title} (${meeting.named.set})` : plainTitle(meeting.kind);
	return {
		id: `${meeting.id}@${new URL(origin).hostname}`,
		sequence: meeting.announcements,
		stamp: new Date(now),
		start: new Date(meeting.startsAt),
		end: new Date(meeting.endsAt),
		summary: meeting.calledOff ? `Called off: ${title}` : title,
		location: meeting.place || null,
		description: [meeting.online && `Join online: ${meeting.online}`, `Agenda, and whether you come: ${page}#coming`]
			.filter(Boolean)
			.join('\n'),
		url: page,
		status: meeting.calledOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED
	};
}
