import { dayOf } from '../../shared/clock';
import type { Saved } from '../../shared/collection';
import type { Context, Reading } from '../../shared/context';
import type { Id } from '../../shared/ids';
import { abilities } from '../../shared/policy';
import { leadsIn, leadsItself } from '../leading';
import { learningSets, type LearningSet } from '../learning-set';
import { presentMembers, type MemberLine } from '../member-lines';
import { setPolicy } from '../policy';
import { setMeetings } from '../set-meeting';
import { canBePickedFor, presenterBids, type PresenterBid } from './presenter-bid';

/** The longest that a meeting lasts, in milliseconds. */
const LONGEST = 24 * 3_600_000;

/** The bids that wait in a set, or in one that it carries on, and that somebody may read, longest waiting first. */
export async function bidsThatWait(
	read: Reading,
	{ id, continues }: Pick<Saved<LearningSet>, 'id' | 'continues'>
): Promise<readonly Saved<PresenterBid>[]> {
	const order = { by: 'at', direction: 'ascending' } as const;
	const where = { set: { in: [id, ...continues] }, state: 'waiting' } as const;
	return (await read.list(presenterBids, { where, order, limit: 100 })).items;
}

/** Those of the members there are, each with the name of whoever wants to present it. */
export function byMembers(bids: readonly Saved<PresenterBid>[], members: readonly Pick<MemberLine, 'person' | 'name'>[]) {
	const names = new Map(members.map(({ person, name }) => [person, name]));
	return bids.flatMap((bid) => (names.has(bid.presenter) ? [{ ...bid, name: names.get(bid.presenter)! }] : []));
}

/** The bids that wait in a set as far as the actor may read them, longest waiting first, and the meetings to pick them for. */
export async function waitingBids(ctx: Context, id: Id) {
	const now = ctx.clock.now();
	const found = ctx.read.find(learningSets, id);
	const [set, bids, members, coming] = await Promise.all([
		found,
		found.then((each) => bidsThatWait(ctx.read, each)),
		presentMembers(ctx, id),
		ctx.read.list(setMeetings, {
			where: { set: id, startsAt: { from: new Date(Date.parse(now) - LONGEST).toISOString() }, state: 'open' },
			order: { by: 'startsAt', direction: 'ascending' },
			limit: 20
		})
	]);
	return {
		set: { id, name: set.name, kind: set.kind, leadsItself: leadsItself(set) },
		bids: byMembers(bids, members).map((bid) => {
			const { title, whyNow, want, readBy, at, name } = bid;
			const mine = bid.presenter === ctx.actor.id;
			/** It waits in a set that was merged into this one: its readers are still those of that set. */
			const stayed = bid.set !== id;
			return { id: bid.id, name, title, whyNow, want, readBy, since: dayOf(at), mine, stayed };
		}),
		facilitator: members.find(({ part }) => part === 'facilitator')?.name ?? '',
		meetings: coming.items
			.filter((each) => canBePickedFor(each, now))
			.map((each) => ({ id: each.id, title: each.title, startsAt: each.startsAt })),
		can: { bid: abilities(setPolicy, ctx.actor, set).planMeeting, pick: leadsIn(ctx.actor, id, set) }
	};
}
