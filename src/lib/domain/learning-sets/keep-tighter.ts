import * as v from 'valibot';
import { audience, token, type Audience } from '../shared/audience';
import type { Saved } from '../shared/collection';
import { create, type Change, type Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { system } from '../shared/policy';
import { everyOf } from '../people';
import { innerCircleNumber, innerCircles } from './inner-circle';
import { learningSets } from './learning-set';
import type { SetMeeting } from './set-meeting';
import { placesIn, setMemberships, spansCircle } from './set-membership';

/** `circle`: only today's members, nobody who joins later · `said`: only whoever said it, whoever writes it down and whoever facilitates. */
export const TIGHTER = ['circle', 'said'] as const;
export type Tighter = (typeof TIGHTER)[number];
export const tighterWish = v.optional(v.union([v.literal(''), v.picklist(TIGHTER)], 'Choose from the list.'), '');

/** Who reads a paragraph: its meeting's readers, or fewer of them. Never more. */
export async function paragraphReaders(
	ctx: Context,
	meeting: Saved<SetMeeting>,
	tighter: Tighter | '',
	saidBy: Id | null
): Promise<{ readonly audience: Audience; readonly changes: readonly Change[] }> {
	if (tighter === '') return { audience: meeting.audience, changes: [] };
	if (tighter === 'said') return innerCircleOf(ctx, meeting, saidBy);
	if (meeting.mode === 'confidential') return { audience: meeting.audience, changes: [] };
	const set = await ctx.read.find(learningSets, meeting.set);
	return { audience: audience(token.circle(set.id, set.circle)), changes: [] };
}

async function innerCircleOf(ctx: Context, meeting: Saved<SetMeeting>, saidBy: Id | null) {
	const { set } = meeting;
	const [present, all] = await Promise.all([placesIn(ctx, set), everyOf(ctx.read, setMemberships, { set })]);
	const facilitators = present.filter((place) => place.part === 'facilitator').map((place) => place.person);
	// Somebody who joined after a confidential meeting does not read it, and so no paragraph of it.
	const reads = (person: Id): boolean =>
		meeting.mode !== 'confidential' ||
		spansCircle(
			all.filter((place) => place.person === person),
			meeting.circle
		);
	const people = [...new Set([ctx.actor.id, ...(saidBy ? [saidBy] : []), ...facilitators])].filter(reads).toSorted();
	const held = await ctx.store.as(system('guard')).findUnique(innerCircles, 'people', `${set} ${people.join(' ')}`);
	if (held) return { audience: audience(token.circle(set, held.number)), changes: [] };
	const number = innerCircleNumber();
	return { audience: audience(token.circle(set, number)), changes: [create(innerCircles, ctx.newId(), { set, number, people })] };
}
