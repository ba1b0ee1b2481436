import { addDays, dayOf, today, type Day } from '../shared/clock';
import type { Condition } from '../shared/collection';
import type { Context } from '../shared/context';
import { agreedActions, type AgreedAction } from './agreed-action';
import { foundByWords, NOTHING_SEARCHED } from './found-by-words';
import { narrowed } from './narrowed';
import { actionPolicy, heldActions } from './policy';
import { actionVerbs } from './prompts';
import { actionLines, type ActionLine } from './queries';
import type { Due, RegisterQuery } from './register-query';

/** How often a page goes on to the next matches of words where too few are due as asked for. */
const MOST_ROUNDS = 12;

const SOON_DAYS = 14;
/** Within how many days an action was done that the board still shows. */
export const DONE_LATELY = 30;

/** The actions of one page of the register. Ended ones stand latest first. */
async function itemsOf(ctx: Context, query: RegisterQuery) {
	const verbs = verbsBeside(ctx);
	const { where, facets } = await narrowed(ctx, query);
	const day = today(ctx.clock);
	const limit = query.limit ?? 25;
	const { items, next, found } = query.words?.trim()
		? await foundByWords(ctx, {
				...query,
				words: query.words,
				facets,
				fits: ({ due }) => !query.due || dueAs(due, day) === query.due,
				limit: Math.min(limit, 100),
				rounds: MOST_ROUNDS
			})
		: {
				...(await ctx.read.list(agreedActions, {
					where: { ...where, state: query.state, ...(query.due ? { due: dueOf(query.due, day) } : {}) },
					order: orderOf(query),
					after: query.after ?? null,
					limit
				})),
				found: NOTHING_SEARCHED
			};
	return { items, next, found, verbs: await verbs };
}

/** One page of the register, with the actions that its lines tell of. */
export async function registerPage(ctx: Context, query: RegisterQuery) {
	const { items, next, found, verbs } = await itemsOf(ctx, query);
	return { lines: await actionLines(ctx.read, ctx.actor.id, today(ctx.clock), items, verbs), items, next, found };
}

const orderOf = ({ state, sort }: RegisterQuery) =>
	state !== 'open'
		? ({ by: 'endedOn', direction: 'descending' } as const)
		: sort === 'agreed'
			? ({ by: 'agreedOn', direction: 'descending' } as const)
			: ({ by: 'due', direction: 'ascending' } as const);

/** The words that an action begins with, asked for beside what is listed; where that fails, the list says so. */
export function verbsBeside(ctx: Context): Promise<readonly string[]> {
	const verbs = actionVerbs(ctx.read);
	verbs.catch(() => undefined);
	return verbs;
}

/** Lines with whether the actor may give each another day. `items`: the same actions, in the same order. */
export async function withMayMove<L extends ActionLine>(
	ctx: Context,
	lines: readonly L[] | Promise<readonly L[]>,
	items: readonly AgreedAction[]
) {
	const [listed, held] = await Promise.all([lines, heldActions(ctx, items)]);
	return listed.map((line, at) => ({ ...line, mayMove: line.state === 'open' && actionPolicy.change(ctx.actor, held[at]!) }));
}

/** One page of the register, each line with whether the actor may move it. */
export async function actionRegister(ctx: Context, query: RegisterQuery) {
	const { items, next, found, verbs } = await itemsOf(ctx, query);
	const lines = actionLines(ctx.read, ctx.actor.id, today(ctx.clock), items, verbs);
	return { lines: await withMayMove(ctx, lines, items), next, found };
}

export function dueOf(due: Due, day: Day): Condition {
	const later = addDays(day, SOON_DAYS + 1);
	return { overdue: { to: day }, soon: { from: day, to: later }, later: { from: later }, undated: null }[due];
}

/** The same of one action, by its day. */
export function dueAs(due: AgreedAction['due'], day: Day): Due {
	if (due === null) return 'undated';
	if (due < day) return 'overdue';
	return due <= addDays(day, SOON_DAYS) ? 'soon' : 'later';
}

/** Whether an action was done within the last thirty days. */
export const doneLately = ({ completion }: Pick<AgreedAction, 'completion'>, day: Day): boolean =>
	completion !== null && dayOf(completion.at) >= addDays(day, -DONE_LATELY);
