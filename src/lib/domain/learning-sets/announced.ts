import type { Context } from '../shared/context';
import type { SetMeeting } from './set-meeting';

/** What a calendar shows of a meeting. */
const SHOWN = ['title', 'startsAt', 'minutes', 'place', 'online'] as const;

/**
 * What changes of a meeting, with what calendars and its members are to hear of that: the first are told of everything they show,
 * the second are asked again whether they come where a meeting still to come has another day or time.
 */
export const announced = <C extends Pick<SetMeeting, (typeof SHOWN)[number]>>(ctx: Context, seen: SetMeeting, next: C) => ({
	...next,
	announcements: seen.announcements + Number(SHOWN.some((name) => next[name] !== seen[name])),
	movedAt: next.startsAt !== seen.startsAt && next.startsAt > ctx.clock.now() ? ctx.clock.now() : seen.movedAt
});
