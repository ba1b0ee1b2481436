import type { ActionLine } from '../actions';
import { dayOf } from '../shared/clock';
import { refText, type Id } from '../shared/ids';
import type { Context } from '../shared/context';
import { setMeetings, type SetMeeting } from './set-meeting';
import type { Saved } from '../shared/collection';

/**
 * How often an action was carried: the later meetings with a finalised note at which it was still open. A meeting counts
 * from its day on; the one in which the action was agreed does not.
 */
export function carriedTimes(
	action: { readonly agreedOn: string; readonly source: string; readonly endedAt: string | null },
	meetings: readonly Pick<Saved<SetMeeting>, 'id' | 'startsAt' | 'finalisation'>[]
): number {
	return meetings.filter(
		(meeting) =>
			meeting.finalisation !== null &&
			refText({ kind: 'set-meeting', id: meeting.id }) !== action.source &&
			dayOf(meeting.startsAt) > action.agreedOn &&
			(action.endedAt === null || meeting.startsAt < action.endedAt)
	).length;
}

/** How often each of these actions was carried, as far as the actor may read the meetings of their sets. */
export async function carriedFor(
	ctx: Context,
	lines: readonly Pick<ActionLine, 'id' | 'set' | 'source' | 'agreedOn' | 'endedAt'>[]
) {
	const sets = [...new Set(lines.flatMap((line) => line.set ?? []))];
	const held = await Promise.all(sets.map((set) => finalisedIn(ctx, set)));
	const meetings = new Map(sets.map((set, place) => [set, held[place]!]));
	return new Map(lines.map((line) => [line.id, carriedThrough(line, meetings.get(line.set ?? '') ?? [])]));
}

type Carriable = Pick<ActionLine, 'source' | 'agreedOn' | 'endedAt'>;

/** {@link carriedTimes} of an action as lists show it. */
export const carriedThrough = ({ agreedOn, source, endedAt }: Carriable, meetings: readonly Saved<SetMeeting>[]): number =>
	carriedTimes({ agreedOn, source: source ? refText(source) : '', endedAt }, meetings);

/** The meetings of a set with a finalised note that the actor may read, latest first; at most 200. */
export async function finalisedIn(ctx: Context, set: Id): Promise<readonly Saved<SetMeeting>[]> {
	const { items } = await ctx.read.list(setMeetings, {
		where: { set, state: 'finalised' },
		order: { by: 'startsAt', direction: 'descending' },
		limit: 200
	});
	return items;
}
