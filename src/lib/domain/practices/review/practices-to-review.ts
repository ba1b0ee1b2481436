import { addDays, today } from '../../shared/clock';
import type { Context } from '../../shared/context';
import { publishedPractices } from '../published-practice';
import { titleOf } from '../wording';
import { reviewDueOf } from './review-due';

/** Published practices of the actor's that are due to be looked at again, the longest due first. At most 100. */
export async function practicesToReview(ctx: Context) {
	const { items } = await ctx.read.list(publishedPractices, {
		where: { owner: ctx.actor.id, reviewDue: { to: addDays(today(ctx.clock), 1) } },
		order: { by: 'reviewDue', direction: 'ascending' },
		limit: 100
	});
	return items.map((each) => ({ id: each.id, title: titleOf(each.wording!), due: reviewDueOf(each)! }));
}
