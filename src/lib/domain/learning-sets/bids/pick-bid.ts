import * as v from 'valibot';
import { change, type Context } from '../../shared/context';
import { Invalid, NotFound } from '../../shared/errors';
import * as field from '../../shared/fields';
import { ref } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { lengthInMinutes, MOST_ON_AGENDA, newTopic, withTopic } from '../agenda';
import { placesIn } from '../set-membership';
import { leadingPolicy, toLead } from '../leading';
import { setMeetings } from '../set-meeting';
import { canBePickedFor, presenterBids } from './presenter-bid';

export const pickBidWish = v.object({
	bid: field.id,
	meeting: v.pipe(v.string('Choose a meeting.'), v.nonEmpty('Choose a meeting.'), field.id),
	minutes: lengthInMinutes
});

/** Picks a waiting bid for a meeting of its set that is not over: it stands on the agenda then, under its presenter's name. */
export async function pickBid(ctx: Context, { bid, meeting, minutes }: v.InferOutput<typeof pickBidWish>): Promise<void> {
	const [seen, into] = await Promise.all([ctx.read.find(presenterBids, bid), ctx.read.find(setMeetings, meeting)]);
	if (into.set !== seen.set) throw new NotFound();
	authorize(leadingPolicy, 'lead', ctx.actor, await toLead(ctx, into), 'Whoever facilitates the set picks who presents.');
	if (seen.pick) throw Invalid.field('bid', 'It was picked already.');
	if (!canBePickedFor(into, ctx.clock.now())) throw Invalid.field('meeting', 'Choose a meeting that is not over.');
	if (into.agenda.length >= MOST_ON_AGENDA) throw Invalid.field('meeting', `An agenda holds at most ${MOST_ON_AGENDA} items.`);
	const places = await placesIn(ctx, seen.set);
	if (!places.some(({ person }) => person === seen.presenter))
		throw Invalid.field('bid', 'Whoever bid to present has left the set.');
	const topic = newTopic({ topic: ctx.newId(), kind: 'presentation', title: seen.title, presenter: seen.presenter, minutes });
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'pickBid',
		subject: ref(presenterBids.kind, bid),
		changes: [
			change(presenterBids, seen, { pick: { by: ctx.actor.id, at: ctx.clock.now(), meeting } }),
			change(setMeetings, into, { agenda: withTopic(into.agenda, topic) })
		],
		key: ctx.requestKey
	});
}
