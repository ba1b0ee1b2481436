import * as v from 'valibot';
import { instantAt, timeOf } from '../shared/clock';
import type { Saved } from '../shared/collection';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import type { LearningSet } from './learning-set';
import { meetingAudience, type SetMeeting } from './set-meeting';

/** Where a meeting is held, from when and for how long: the same for all of a run. */
export const heldWish = {
	time: field.time,
	minutes: v.pipe(
		v.number('Say how long it lasts, in minutes.'),
		v.integer(),
		v.minValue(5, 'A meeting lasts at least five minutes.'),
		v.maxValue(1_440, 'A meeting lasts at most a day.')
	),
	place: v.optional(field.optionalLine(200), ''),
	online: v.optional(
		v.union([v.literal(''), v.pipe(field.line(500), v.regex(/^https?:\/\//, 'Give a link that starts with https://'))]),
		''
	),
	host: v.optional(field.optionalLine(200), '')
};

type Fresh = 'agenda' | 'attendance' | 'finalisation' | 'reopenings' | 'callingOff' | 'announcements' | 'movedAt';
type Planned = Omit<SetMeeting, Fresh | 'set' | 'circle' | 'audience'>;

/** A meeting of a set as it begins: nothing is written in it, and its present circle reads it where it is confidential. */
export const newMeeting = (set: Saved<LearningSet>, planned: Planned): SetMeeting => ({
	...planned,
	set: set.id,
	agenda: [],
	attendance: [],
	circle: set.circle,
	finalisation: null,
	reopenings: [],
	callingOff: null,
	announcements: 0,
	movedAt: null,
	audience: [...meetingAudience(set.id, planned.mode, set.circle)]
});

/** Clocks are not known for ever. */
const LATEST = '2199-12-31';

/**
 * A plan with the moment in place of its day and time.
 * @throws Invalid where that day has no such time; `at` is the place of the day in its form
 */
export function onceInTime<W extends { readonly day: string; readonly time: string }>(wish: W, at = 'day') {
	const { day, time, ...values } = wish;
	if (day > LATEST) throw Invalid.field(at, 'Give the day of the meeting, such as 14 May 2026.');
	const startsAt = instantAt(day, time);
	if (timeOf(startsAt) !== time)
		throw Invalid.field('time', 'The clocks go forward in that night, and this time is left out. Choose another.');
	return { ...values, startsAt };
}
