import { agreedActions } from '../actions';
import { namesOf } from '../people';
import { addDays, today } from '../shared/clock';
import type { Context, Reading } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import type { Saved } from '../shared/collection';
import { workplanPolicy } from './policy';
import { workplans, type Workplan } from './workplan';

/** The plans that the actor may read, the one that ends last first, each with how many of its actions they see done and open; at most 100. */
export async function workplansPage(ctx: Context) {
	const { items } = await ctx.read.list(workplans, { order: { by: 'to', direction: 'descending' }, limit: 100 });
	const ids = { in: items.map(({ id }) => id) };
	const countIn = (state: string) =>
		items.length === 0 ? new Map() : ctx.read.count(agreedActions, { where: { plan: ids, state }, by: 'plan' });
	const [done, open, names] = await Promise.all([
		countIn('done'),
		countIn('open'),
		namesOf(
			ctx.read,
			items.map(({ keeper }) => keeper)
		)
	]);
	const day = today(ctx.clock);
	return items.map((plan) => ({
		id: plan.id,
		title: plan.title,
		from: plan.from,
		to: plan.to,
		keeper: names.get(plan.keeper)!,
		mine: plan.keeper === ctx.actor.id,
		isOver: plan.to < day,
		waits: plan.reviewOn !== null && plan.reviewOn <= day,
		done: done.get(plan.id) ?? 0,
		open: open.get(plan.id) ?? 0
	}));
}

/** The plans the actor keeps that wait to be looked over, longest first; at most 20. */
export async function workplansToReview(ctx: Context) {
	const { items } = await ctx.read.list(workplans, {
		where: { keeper: ctx.actor.id, reviewOn: { to: addDays(today(ctx.clock), 1) } },
		order: { by: 'reviewOn', direction: 'ascending' },
		limit: 20
	});
	return items.map(({ id, title, reviewOn }) => ({ id, title, since: reviewOn! }));
}

/** Those among the plans an action stands on that this reader knows, in the order given. */
export async function plansNamed(read: Reading, ids: readonly Id[]): Promise<readonly { id: Id; title: string; keeper: Id }[]> {
	const found = await read.findMany(ids.map((id) => ref(workplans.kind, id)));
	return found.map(({ id, record }) => {
		const { title, keeper } = record as Saved<Workplan>;
		return { id, title, keeper };
	});
}

/** The plans that this reader knows, the one that ends last first; at most 100. */
export async function plansKnown(read: Reading): Promise<readonly { id: Id; name: string }[]> {
	const { items } = await read.list(workplans, { order: { by: 'to', direction: 'descending' }, limit: 100 });
	return items.map(({ id, title }) => ({ id, name: title }));
}

/** Plans whose period is not over, by title. `keeps`: the actor can put any action on it that they read. */
export async function plansRunning(ctx: Context): Promise<readonly { id: Id; title: string; keeps: boolean }[]> {
	const { items } = await ctx.read.list(workplans, {
		where: { to: { from: today(ctx.clock) } },
		order: { by: 'to', direction: 'ascending' },
		limit: 100
	});
	return items
		.map((plan) => ({ id: plan.id, title: plan.title, keeps: workplanPolicy.keep(ctx.actor, plan) }))
		.toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'));
}
