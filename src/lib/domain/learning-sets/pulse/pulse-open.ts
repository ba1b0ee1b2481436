import { addDays, dayOf, today, type Clock, type Day } from '../../shared/clock';
import type { SetMeeting } from '../set-meeting';

/** Days after a meeting in which its members can answer. */
export const OPEN_DAYS = 14;

/** The last day on which a meeting of that day can be answered about. */
export const openUntil = (day: Day): Day => addDays(day, OPEN_DAYS);

/** Whether no answer about a meeting of that day can come any more. */
export const isClosed = (clock: Clock, day: Day): boolean => today(clock) > openUntil(day);

/** `before` it begins, `open`, `closed` two weeks later; one that was called off is never open. */
export function pulseState(clock: Clock, meeting: Pick<SetMeeting, 'startsAt' | 'callingOff'>): 'before' | 'open' | 'closed' {
	if (meeting.callingOff !== null || isClosed(clock, dayOf(meeting.startsAt))) return 'closed';
	return meeting.startsAt > clock.now() ? 'before' : 'open';
}
