import type { ActionLine } from '../actions';
import { dayOf } from '../shared/clock';
import { ref, refText, type Id } from '../shared/ids';
import type { Context } from '../shared/context';
import { excerpt } from '../shared/collection';
import { everyOf } from '../people';
import { occasionsElsewhere, type Occasion } from './carried-elsewhere';
import { learningSets } from './learning-set';
import { setMeetings } from './set-meeting';

const held = excerpt(
	setMeetings,
	({ id, startsAt }): Occasion => ({ ref: refText(ref(setMeetings.kind, id)), startsAt, day: dayOf(startsAt) }),
	() => 200
);

/**
 * How often an action was carried: the later meetings with a finalised note at which it was still open. A meeting counts
 * from its day on; the one in which the action was agreed does not. Where no set agreed it, sessions, looks over a plan and days on which it was moved count so.
 */
export function carriedTimes(
	action: { readonly agreedOn: string; readonly source: string; readonly endedAt: string | null },
	meetings: readonly Occasion[]
): number {
	return meetings.filter(
		(meeting) =>
			meeting.ref !== action.source &&
			meeting.day > action.agreedOn &&
			(action.endedAt === null || meeting.startsAt < action.endedAt)
	).length;
}

/** The third time that it is carried asks what becomes of an action; and so does each third time after it was decided. */
const TIMES_TO_DECIDE = 3;

/** How often an action was carried, and whether it is to be decided what becomes of it. */
export interface Carrying {
	readonly carried: number;
	readonly decide: boolean;
}
type Carriable = Pick<ActionLine, 'source' | 'agreedOn' | 'endedAt' | 'decidedOn'>;

/**
 * Actions with how often each was carried: by meetings of its set, or where no set agreed it by sessions of the same people, looks over
 * its plans and, of a lesson's on no plan, moves of its day; as far as the actor may read these.
 */
export async function withCarried<L extends Carriable & Pick<ActionLine, 'set' | 'id'>>(
	ctx: Context,
	lines: readonly L[]
): Promise<readonly (L & Carrying)[]> {
	const [meetings, elsewhere] = await Promise.all([
		meetingsOf(ctx, lines),
		occasionsElsewhere(
			ctx,
			lines.flatMap(({ set, id }) => (set === null ? [id] : []))
		)
	]);
	return lines.map((line) => ({
		...line,
		...carriedThrough(line, (line.set === null ? elsewhere.get(line.id) : meetings.get(line.set)) ?? [])
	}));
}

/** The meetings of the sets of actions that count, by the set. */
async function meetingsOf(
	ctx: Context,
	lines: readonly Pick<ActionLine, 'set'>[]
): Promise<ReadonlyMap<Id, readonly Occasion[]>> {
	const sets = [...new Set(lines.flatMap((line) => line.set ?? []))];
	if (sets.length === 0) return new Map();
	// What was not done when a set was merged or split is carried on in those that carry the set on.
	const [own, carrying] = await Promise.all([
		Promise.all(sets.map((set) => finalisedIn(ctx, set))),
		everyOf(ctx.read, learningSets, { continues: { in: sets } })
	]);
	const later = await Promise.all(carrying.map(({ id }) => finalisedIn(ctx, id)));
	const of = (set: Id) => carrying.flatMap((each, at) => (each.continues.includes(set) ? later[at]! : []));
	return new Map(sets.map((set, place) => [set, [...own[place]!, ...of(set)]]));
}

/** {@link carriedTimes} of an action as lists show it, and whether it was carried three times since it was last decided about. */
export function carriedThrough(line: Carriable, meetings: readonly Occasion[]): Carrying {
	const source = line.source ? refText(line.source) : '';
	const carried = carriedTimes({ ...line, source }, meetings);
	const since = line.decidedOn === null ? carried : carriedTimes({ ...line, source, agreedOn: line.decidedOn }, meetings);
	return { carried, decide: line.endedAt === null && since >= TIMES_TO_DECIDE };
}

/** The meetings of a set with a finalised note that the actor may read, latest first; at most 200. */
export async function finalisedIn(ctx: Context, set: Id): Promise<readonly Occasion[]> {
	const { items } = await ctx.read.excerpts(held, {
		where: { set, state: 'finalised' },
		order: { by: 'startsAt', direction: 'descending' },
		limit: 200
	});
	return items;
}
