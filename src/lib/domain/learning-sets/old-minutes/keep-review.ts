import { change, remove, type Context } from '../../shared/context';
import { typedNow, type Typing } from '../../shared/draft';
import { ref, type Id } from '../../shared/ids';
import { waitingAttachments, waitingFor } from '../../attachments';
import { minutesReviews } from './minutes-review';

/**
 * Keeps what stands in the form of a review so far. Returns when it was saved. Conflict where another of the reviewer's pages saved
 * something that this one has not seen; NotFound once the minutes are kept or thrown away.
 */
export async function saveReview(ctx: Context, review: Id, typing: Typing): Promise<{ savedAt: string }> {
	const seen = await ctx.read.find(minutesReviews, review);
	const typed = typedNow(ctx, seen, typing);
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'saveReview',
		subject: ref(minutesReviews.kind, review),
		changes: [change(minutesReviews, seen, typed)]
	});
	return { savedAt: typed.savedAt };
}

/** Throws a review away, with the file that waits with it. Returns the set that it was for. */
export async function discardReview(ctx: Context, review: Id): Promise<Id> {
	const [seen, waiting] = await Promise.all([ctx.read.find(minutesReviews, review), waitingFor(ctx, review)]);
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'discardReview',
		subject: ref(minutesReviews.kind, review),
		changes: [remove(minutesReviews, seen), ...waiting.map((each) => remove(waitingAttachments, each))],
		key: ctx.requestKey
	});
	return seen.set;
}
