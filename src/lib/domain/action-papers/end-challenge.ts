import * as v from 'valibot';
import { passingOnPolicy, setMeetings } from '../learning-sets';
import { asRule } from '../shared/as-rule';
import type { Saved } from '../shared/collection';
import { change, type Context } from '../shared/context';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { challengeOrigins, challenges, type Challenge } from './challenge';
import { challengePolicy } from './policy';
import { monthNow } from './raise-challenge';
import { takingBack } from './taken-back';

export const endChallengeWish = v.object({
	is: v.picklist(['settled', 'set-aside'], 'Say what became of it.'),
	reason: field.line(500, 'Say why; its readers see it.')
});

/** Says that a challenge is settled, or that it is set aside, and why. */
export async function endChallenge(ctx: Context, id: Id, wish: v.InferOutput<typeof endChallengeWish>): Promise<void> {
	const seen = await ctx.read.find(challenges, id);
	authorize(challengePolicy, 'end', ctx.actor, seen, 'Whoever raised it, or a coordinator, ends it.');
	await keep(ctx, seen, 'endChallenge', { ending: { ...wish, by: ctx.actor.id, month: monthNow(ctx) } });
}

/** Opens an ended challenge again. */
export async function resumeChallenge(ctx: Context, id: Id): Promise<void> {
	const seen = await ctx.read.find(challenges, id);
	authorize(challengePolicy, 'resume', ctx.actor, seen, 'Whoever raised it, or a coordinator, opens it again.');
	await keep(ctx, seen, 'resumeChallenge', { ending: null });
}

const keep = (ctx: Context, seen: Saved<Challenge>, verb: string, values: Partial<Challenge>) =>
	ctx.store.commit({
		by: ctx.actor.id,
		verb,
		subject: ref(challenges.kind, seen.id),
		changes: [change(challenges, seen, values)],
		key: ctx.requestKey
	});

/**
 * Takes a challenge back: its address goes on saying so, and holds no words any more. One that was raised in a meeting is taken
 * back by whoever facilitates its set, and nobody else is told who that was. Papers that took it up are without it (ADR 125).
 */
export async function takeBackChallenge(ctx: Context, id: Id): Promise<void> {
	const inMeeting = await mayTakeBackInMeeting(ctx, id);
	// Whoever facilitates may be of a partner body, and the challenge for staff.
	const seen = await (inMeeting ? asRule(ctx) : ctx.read).find(challenges, id);
	if (!inMeeting) authorize(challengePolicy, 'takeBack', ctx.actor, seen, 'It is taken back by whoever raised it.');
	const by = inMeeting ? null : ctx.actor.id;
	await ctx.store.commit({
		by: by ?? 'unnamed',
		verb: 'takeBackChallenge',
		subject: ref(challenges.kind, id),
		changes: await takingBack(ctx, seen, by),
		key: ctx.requestKey
	});
}

/** Whether a challenge came out of a meeting of a set that the actor facilitates. */
export async function mayTakeBackInMeeting(ctx: Context, challenge: Id): Promise<boolean> {
	const origin = await ctx.read.findUnique(challengeOrigins, 'challenge', challenge);
	if (!origin) return false;
	return passingOnPolicy.withdraw(ctx.actor, await ctx.read.find(setMeetings, origin.meeting));
}
