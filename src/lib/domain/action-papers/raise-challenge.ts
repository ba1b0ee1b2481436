import * as v from 'valibot';
import { dayOf } from '../shared/clock';
import { change, create, type Context } from '../shared/context';
import { Conflict, Forbidden } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, refText, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { CHALLENGE_READERS, challenges } from './challenge';
import { challengePolicy, mayRaise } from './policy';

export const raiseChallengeWish = v.object({
	title: field.line(200, 'Say in a line what the issue is.'),
	wording: field.prose(20_000, 'Say what is known of it.'),
	readers: v.picklist(CHALLENGE_READERS, 'Choose who may read it.')
});
export type RaiseChallengeWish = v.InferOutput<typeof raiseChallengeWish>;
export const rewordChallengeWish = v.object({ version: v.number(), ...raiseChallengeWish.entries });

export const monthNow = (ctx: Pick<Context, 'clock'>): string => dayOf(ctx.clock.now()).slice(0, 7);

/** Raises an issue of common concern that did not come up in a meeting. */
export async function raiseChallenge(ctx: Context, wish: RaiseChallengeWish): Promise<Id> {
	if (!mayRaise(ctx.actor)) throw new Forbidden('Staff raise challenges.');
	const id = ctx.newId();
	const raising = { by: ctx.actor.id, at: ctx.clock.now() };
	const receipt = await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'raiseChallenge',
		subject: ref(challenges.kind, id),
		changes: [create(challenges, id, { ...wish, raising, month: monthNow(ctx), evidence: [], ending: null })],
		key: ctx.requestKey
	});
	return receipt.subject.id;
}

/** Puts a challenge into other words, or opens it to other readers. */
export async function rewordChallenge(ctx: Context, id: Id, wish: v.InferOutput<typeof rewordChallengeWish>): Promise<void> {
	const seen = await ctx.read.find(challenges, id);
	authorize(challengePolicy, 'reword', ctx.actor, seen, 'Whoever raised it, or a coordinator, puts it into other words.');
	const { version, ...values } = wish;
	const subject = ref(challenges.kind, id);
	if (version !== seen.version) throw new Conflict([refText(subject)]);
	const changes = [change(challenges, seen, values)];
	await ctx.store.commit({ by: ctx.actor.id, verb: 'rewordChallenge', subject, changes, key: ctx.requestKey });
}
