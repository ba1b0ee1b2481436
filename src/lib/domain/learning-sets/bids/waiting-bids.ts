import { dayOf } from '../../shared/clock';
import type { Context } from '../../shared/context';
import type { Id } from '../../shared/ids';
import { abilities, facilitates } from '../../shared/policy';
import { learningSets } from '../learning-set';
import { presentMembers } from '../member-lines';
import { setPolicy } from '../policy';
import { setMeetings } from '../set-meeting';
import { canBePickedFor, presenterBids } from './presenter-bid';

/** The longest that a meeting lasts, in milliseconds. */
const LONGEST = 24 * 3_600_000;

/** The bids that wait in a set as far as the actor may read them, longest waiting first, and the meetings to pick them for. */
export async function waitingBids(ctx: Context, id: Id) {
	const now = ctx.clock.now();
	const [set, bids, members, coming] = await Promise.all([
		ctx.read.find(learningSets, id),
		ctx.read.list(presenterBids, {
			where: { set: id, state: 'waiting' },
			order: { by: 'at', direction: 'ascending' },
			limit: 100
		}),
		presentMembers(ctx, id),
		ctx.read.list(setMeetings, {
			where: { set: id, startsAt: { from: new Date(Date.parse(now) - LONGEST).toISOString() }, state: 'open' },
			order: { by: 'startsAt', direction: 'ascending' },
			limit: 20
		})
	]);
	const names = new Map(members.map(({ person, name }) => [person, name]));
	return {
		set: { id, name: set.name, kind: set.kind },
		bids: bids.items.flatMap((bid) => {
			const name = names.get(bid.presenter);
			if (name === undefined) return [];
			const { title, whyNow, want, readBy, at } = bid;
			return [{ id: bid.id, name, title, whyNow, want, readBy, since: dayOf(at), mine: bid.presenter === ctx.actor.id }];
		}),
		facilitator: members.find(({ part }) => part === 'facilitator')?.name ?? '',
		meetings: coming.items
			.filter((each) => canBePickedFor(each, now))
			.map((each) => ({ id: each.id, title: each.title, startsAt: each.startsAt })),
		can: { bid: abilities(setPolicy, ctx.actor, set).planMeeting, pick: facilitates(ctx.actor, id) }
	};
}
