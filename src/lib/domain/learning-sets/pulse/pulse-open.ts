import { addDays, dayOf, today, type Clock, type Day } from '../../shared/clock';
import type { SetMeeting } from '../set-meeting';
import type { PulseBox } from './pulse-box';

/** Days after a meeting in which its members can answer. */
export const OPEN_DAYS = 14;

/** The last day on which a meeting of that day can be answered about. */
export const openUntil = (day: Day): Day => addDays(day, OPEN_DAYS);

/** Whether no answer about a meeting of that day can come any more. */
export const isClosed = (clock: Clock, day: Day): boolean => today(clock) > openUntil(day);

/**
 * `before` it begins, `open`, `closed` two weeks later; one that was called off is never open. What was answered already (`box`)
 * closes by the day that the meeting had then: were it opened again by moving the meeting, the next answer could be told from
 * what it added.
 */
export function pulseState(
	clock: Clock,
	meeting: Pick<SetMeeting, 'startsAt' | 'callingOff'>,
	box: Pick<PulseBox, 'day'> | null
): 'before' | 'open' | 'closed' {
	if (meeting.callingOff !== null || isClosed(clock, dayOf(meeting.startsAt))) return 'closed';
	if (box && isClosed(clock, box.day)) return 'closed';
	return meeting.startsAt > clock.now() ? 'before' : 'open';
}
