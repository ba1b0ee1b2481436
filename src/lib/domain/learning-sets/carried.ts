import type { AgreedAction } from '../actions';
import { dayOf } from '../shared/clock';
import { refText } from '../shared/ids';
import type { SetMeeting } from './set-meeting';
import type { Saved } from '../shared/collection';

/**
 * How often an action was carried: the later meetings with a finalised note at which it was still open. A meeting counts
 * from its day on; the one in which the action was agreed does not.
 */
export function carriedTimes(
	action: Pick<AgreedAction, 'agreedOn' | 'source' | 'completion' | 'dropping'>,
	meetings: readonly Pick<Saved<SetMeeting>, 'id' | 'startsAt' | 'finalisation'>[]
): number {
	const ended = action.completion?.at ?? action.dropping?.at ?? null;
	return meetings.filter(
		(meeting) =>
			meeting.finalisation !== null &&
			refText({ kind: 'set-meeting', id: meeting.id }) !== action.source &&
			dayOf(meeting.startsAt) > action.agreedOn &&
			(ended === null || meeting.startsAt < ended)
	).length;
}

/** "carried 2 times", or nothing for an action that was never carried. */
export const carriedInWords = (times: number): string =>
	times === 0 ? '' : times === 1 ? 'carried once' : `carried ${times} times`;
