import * as v from 'valibot';
import { audience, token, type Audience } from '../shared/audience';
import type { Saved } from '../shared/collection';
import type { Change, Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { everyOf } from '../people';
import { circleAmong, peopleOfInnerCircle } from './circle-among';
import { FIRST_INNER_CIRCLE } from './inner-circle';
import { learningSets } from './learning-set';
import type { SetMeeting } from './set-meeting';
import { placesIn, setMemberships, spansCircle } from './set-membership';

/** `circle`: only today's members, nobody who joins later · `said`: only whoever said it, whoever writes it down and whoever facilitates. */
export const TIGHTER = ['circle', 'said'] as const;
export type Tighter = (typeof TIGHTER)[number];
export const tighterWish = v.optional(v.union([v.literal(''), v.picklist(TIGHTER)], 'Choose from the list.'), '');

/** Whether a paragraph kept to `now` would be kept tighter by `next`. Kept to the members of its day, it is not opened to today's. */
export const isTighter = (next: Tighter, now: Tighter | ''): boolean =>
	now === '' || TIGHTER.indexOf(next) > TIGHTER.indexOf(now);

/** Who reads a paragraph: those who read it `now`, its meeting's readers for a new one, or fewer of them. Never more. */
export async function paragraphReaders(
	ctx: Context,
	meeting: Saved<SetMeeting>,
	tighter: Tighter | '',
	saidBy: Id | null,
	now: Audience = meeting.audience
): Promise<{ readonly audience: Audience; readonly changes: readonly Change[] }> {
	if (tighter === '') return { audience: now, changes: [] };
	if (tighter === 'said') return innerCircleOf(ctx, meeting.set, saidBy, now);
	if (meeting.mode === 'confidential') return { audience: meeting.audience, changes: [] };
	const set = await ctx.read.find(learningSets, meeting.set);
	return { audience: audience(token.circle(set.id, set.circle)), changes: [] };
}

async function innerCircleOf(ctx: Context, set: Id, saidBy: Id | null, now: Audience) {
	const [present, all] = await Promise.all([placesIn(ctx, set), everyOf(ctx.read, setMemberships, { set })]);
	const facilitators = present.filter((place) => place.part === 'facilitator').map((place) => place.person);
	const circle = circleIn(now);
	const inner = circle !== null && circle >= FIRST_INNER_CIRCLE ? await peopleOfInnerCircle(ctx, set, circle) : null;
	// Somebody who joined after a confidential meeting does not read it, and so no paragraph of it.
	const reads = (person: Id): boolean =>
		circle === null ||
		inner?.includes(person) ||
		(inner === null &&
			spansCircle(
				all.filter((place) => place.person === person),
				circle
			));
	const people = [...new Set([ctx.actor.id, ...(saidBy ? [saidBy] : []), ...facilitators])].filter(reads);
	const { number, changes } = await circleAmong(ctx, set, people);
	return { audience: audience(token.circle(set, number)), changes };
}

/** The number of the circle that reads something, or null where it is the whole set. */
function circleIn(now: Audience): number | null {
	const number = now.map((each) => Number(each.split(':')[2])).find(Number.isInteger);
	return number ?? null;
}
