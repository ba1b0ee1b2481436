import type { Instant } from '../shared/clock';
import type { SetMeeting } from './set-meeting';

/** Minutes for which a meeting that runs over its time counts as under way. */
const RUNNING_OVER = 60;

/** Whether a meeting takes place at this moment, as far as its plan tells: its note is open, and its time is not long over. */
export const isUnderWay = (
	{ startsAt, minutes, finalisation, callingOff }: Pick<SetMeeting, 'startsAt' | 'minutes' | 'finalisation' | 'callingOff'>,
	now: Instant
): boolean =>
	finalisation === null &&
	callingOff === null &&
	startsAt <= now &&
	Date.parse(now) < Date.parse(startsAt) + (minutes + RUNNING_OVER) * 60_000;
