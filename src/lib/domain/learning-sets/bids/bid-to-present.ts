import * as v from 'valibot';
import { create, expect, remove, type Context } from '../../shared/context';
import { Forbidden, Invalid } from '../../shared/errors';
import * as field from '../../shared/fields';
import { ref, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { learningSets } from '../learning-set';
import { setPolicy } from '../policy';
import { bidAudience, BID_READERS, presenterBids } from './presenter-bid';

export const bidToPresentWish = v.object({
	title: field.line(200, 'Say in a few words what your issue is.'),
	whyNow: v.optional(field.optionalLine(300), ''),
	want: v.optional(field.optionalLine(300), ''),
	readBy: v.picklist(BID_READERS, 'Choose who shall read it.')
});
export type BidToPresentWish = v.InferOutput<typeof bidToPresentWish>;

/** Bids to present an issue to a set. It waits there, meeting after meeting, until it is picked or withdrawn. */
export async function bidToPresent(ctx: Context, set: Id, wish: BidToPresentWish): Promise<Id> {
	const seen = await ctx.read.find(learningSets, set);
	authorize(setPolicy, 'planMeeting', ctx.actor, seen, 'This set has ended.');
	const id = ctx.newId();
	const bid = {
		...wish,
		set,
		presenter: ctx.actor.id,
		at: ctx.clock.now(),
		pick: null,
		audience: [...bidAudience(seen, seen.circle, ctx.actor.id, wish.readBy)]
	};
	const receipt = await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'bidToPresent',
		subject: ref(presenterBids.kind, id),
		changes: [create(presenterBids, id, bid)],
		// Nobody joined or left since it was read.
		expects: [expect(learningSets, seen)],
		key: ctx.requestKey
	});
	return receipt.subject.id;
}

export const withdrawBidWish = v.object({ bid: field.id });

/** Withdraws one's own bid that nobody picked yet. */
export async function withdrawBid(ctx: Context, { bid }: v.InferOutput<typeof withdrawBidWish>): Promise<void> {
	const seen = await ctx.read.find(presenterBids, bid);
	if (seen.presenter !== ctx.actor.id) throw new Forbidden('Whoever bid to present withdraws it.');
	if (seen.pick) throw Invalid.field('', 'It was picked for a meeting. Take it off the agenda there.');
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'withdrawBid',
		subject: ref(presenterBids.kind, bid),
		changes: [remove(presenterBids, seen)],
		key: ctx.requestKey
	});
}
