import * as v from 'valibot';
import { change, create, expect, type Change, type Context } from '../../shared/context';
import { Forbidden, Invalid, NotFound } from '../../shared/errors';
import * as field from '../../shared/fields';
import { ref, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { everyOf } from '../../people';
import { learningSets, type LearningSet } from '../learning-set';
import { setPolicy } from '../policy';
import { bidAudience, presenterBids } from './presenter-bid';

interface Part {
	readonly id: Id;
	readonly mode: LearningSet['mode'];
	readonly members: readonly Id[];
}

/**
 * Bids that wait in a set that ends go on in each set in which their presenter does, as long as that opens them to nobody new: where
 * the set is split. Where it is merged with others they stay, until their presenter puts them to the set that begins (ADR 165).
 */
export async function bidsCarriedOn(
	ctx: Context,
	ended: readonly { readonly id: Id; readonly members: readonly Id[] }[],
	parts: readonly Part[]
): Promise<readonly Change[]> {
	const bids = await everyOf(ctx.read, presenterBids, { set: { in: ended.map(({ id }) => id) }, state: 'waiting' });
	return bids.flatMap((bid) => {
		const known = new Set(ended.find(({ id }) => id === bid.set)!.members);
		const [first, ...others] = parts.filter(
			({ members }) => members.includes(bid.presenter) && members.every((each) => known.has(each))
		);
		if (!first) return [];
		const { id: _, version: __, ...value } = bid;
		const at = (part: Part) => ({ set: part.id, audience: [...bidAudience(part, 1, bid.presenter, bid.readBy)] });
		return [
			change(presenterBids, bid, at(first)),
			...others.map((part) => create(presenterBids, ctx.newId(), { ...value, ...at(part) }))
		];
	});
}

export const carryBidOnWish = v.object({ bid: field.id });

/** Puts one's own bid, which waits in a set that ended, to a set that carries that on: its readers read it from now on. */
export async function carryBidOn(ctx: Context, set: Id, { bid }: v.InferOutput<typeof carryBidOnWish>): Promise<void> {
	const [seen, into] = await Promise.all([ctx.read.find(presenterBids, bid), ctx.read.find(learningSets, set)]);
	if (!into.continues.includes(seen.set)) throw new NotFound();
	authorize(setPolicy, 'planMeeting', ctx.actor, into, 'This set has ended.');
	if (seen.presenter !== ctx.actor.id) throw new Forbidden('Whoever bid to present puts it to the set.');
	if (seen.pick) throw Invalid.field('bid', 'It was picked already.');
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'carryBidOn',
		subject: ref(presenterBids.kind, bid),
		changes: [change(presenterBids, seen, { set, audience: [...bidAudience(into, into.circle, seen.presenter, seen.readBy)] })],
		// Nobody joined or left since it was read.
		expects: [expect(learningSets, into)],
		key: ctx.requestKey
	});
}
