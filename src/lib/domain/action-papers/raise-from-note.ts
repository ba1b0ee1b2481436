import { audienceFor, leavingParagraph, namesNobody, noteItems, paragraphToPassOn } from '../learning-sets';
import { asRule } from '../shared/as-rule';
import { create, expect, type Context } from '../shared/context';
import { Invalid, NotFound } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { canRead } from '../shared/policy';
import { challengeOrigins, challenges } from './challenge';
import { takeBackChallenge } from './end-challenge';
import { monthNow, type RaiseChallengeWish } from './raise-challenge';

/**
 * Raises what a paragraph of a note says as a challenge. It leaves its meeting by the agreement that a learning note needs
 * (ADR 112): its words name nobody, its commit is by nobody that readers could look up, and where it came from stands in a
 * record of its own.
 * @throws Forbidden where the paragraph may not leave
 * @throws Invalid where the words name somebody or a body of the set, or it was raised before
 */
export async function raiseFromNote(ctx: Context, item: Id, wish: RaiseChallengeWish): Promise<Id> {
	const leaving = await leavingParagraph(ctx, item);
	const before = await ctx.read.findUnique(challengeOrigins, 'item', item);
	if (before) throw Invalid.field('', 'It was raised as a challenge already.');
	await namesNobody(ctx, leaving.meeting.id, { title: wish.title, wording: wish.wording });
	const id = ctx.newId();
	const origin = {
		challenge: id,
		meeting: leaving.meeting.id,
		item,
		raising: { by: ctx.actor.id, at: ctx.clock.now() },
		audience: leaving.item.audience
	};
	const receipt = await ctx.store.commit({
		by: 'unnamed',
		verb: 'raiseFromNote',
		subject: ref(challenges.kind, id),
		changes: [
			create(challenges, id, { ...wish, raising: null, month: monthNow(ctx), evidence: [], ending: null }),
			create(challengeOrigins, ctx.newId(), origin)
		],
		expects: [expect(noteItems, leaving.item)],
		key: ctx.requestKey
	});
	return receipt.subject.id;
}

/**
 * A paragraph as the page shows it from which it is raised: how far it may leave, and the challenge that it became, in the words in
 * which it left. Those are its meeting's to read, whoever else may (ADR 122); what gathered round it since is for its readers.
 */
export async function paragraphToRaise(ctx: Context, item: Id) {
	const [{ meeting, use, waits, stays, unnamed, can }, origin] = await Promise.all([
		paragraphToPassOn(ctx, item),
		ctx.read.findUnique(challengeOrigins, 'item', item)
	]);
	return {
		meeting: { id: meeting.id, title: meeting.title, mode: meeting.mode, finalised: meeting.finalisation !== null },
		use,
		waits,
		stays,
		unnamed,
		raised: origin && (await asRaised(ctx, origin.challenge)),
		can
	};
}

async function asRaised(ctx: Context, id: Id) {
	const { title, wording, readers, ending } = await asRule(ctx).find(challenges, id);
	const isReader = canRead(ctx.actor, audienceFor(readers));
	return { id, title, wording, readers, takenBack: ending?.is === 'taken-back', isReader };
}

/** Takes back the challenge that a paragraph became. */
export async function takeBackFromNote(ctx: Context, item: Id): Promise<void> {
	const origin = await ctx.read.findUnique(challengeOrigins, 'item', item);
	if (!origin) throw new NotFound();
	await takeBackChallenge(ctx, origin.challenge);
}
