import type { Instant } from '../shared/clock';
import type { SetMeeting } from './set-meeting';

/** Minutes for which a meeting that runs over its time counts as under way. */
const RUNNING_OVER = 60;

interface Planned {
	readonly startsAt: Instant;
	readonly minutes: number;
}

/** Whether a meeting takes place at this moment, as far as its plan tells: its note is open, and its time is not long over. */
export const isUnderWay = (
	{ finalisation, callingOff, ...planned }: Planned & Pick<SetMeeting, 'finalisation' | 'callingOff'>,
	now: Instant
): boolean => finalisation === null && callingOff === null && isItsTime(planned, now);

/** The same of a meeting as lists tell of it. */
export const isLineUnderWay = (
	{ finalised, calledOff, ...planned }: Planned & { readonly finalised: boolean; readonly calledOff: boolean },
	now: Instant
): boolean => !finalised && !calledOff && isItsTime(planned, now);

const isItsTime = ({ startsAt, minutes }: Planned, now: Instant): boolean =>
	startsAt <= now && Date.parse(now) < Date.parse(startsAt) + (minutes + RUNNING_OVER) * 60_000;
