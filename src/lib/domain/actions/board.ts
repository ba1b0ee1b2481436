import { addDays, today } from '../shared/clock';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { agreedActions, type AgreedAction } from './agreed-action';
import { foundByWords, NOTHING_SEARCHED, type Found } from './found-by-words';
import { narrowed } from './narrowed';
import { actionLines } from './queries';
import { DONE_LATELY, doneLately, dueAs, dueOf, verbsBeside } from './register';
import { DUES, type Due, type RegisterQuery } from './register-query';

const ON_THE_BOARD = 10;
/** Matches of words that the board is made of: so many at once, so often. */
const WORDS_ON_BOARD = { limit: 100, rounds: 3, enough: 300 };

interface Column {
	readonly name: Due | 'done';
	readonly items: readonly Saved<AgreedAction>[];
	/** How many the column holds in all; null where that is more than was looked at. */
	readonly count: () => Promise<number | null>;
}

/**
 * The register as a board: what is open by its day and what was done in the last thirty days, the first few of each column.
 * `all`: how many the column holds; null where words match more than the board looks at.
 */
export async function actionBoard(ctx: Context, query: RegisterQuery) {
	const verbs = verbsBeside(ctx);
	const { columns, found } = query.words?.trim() ? await byWords(ctx, query, query.words) : await byDay(ctx, query);
	const [lines, counted] = await Promise.all([
		actionLines(
			ctx.read,
			ctx.actor.id,
			today(ctx.clock),
			columns.flatMap(({ items }) => items),
			await verbs
		),
		Promise.all(columns.map(({ count }) => count()))
	]);
	const lineOf = new Map(lines.map((line) => [line.id, line]));
	return {
		columns: columns.map(({ name, items }, at) => ({ name, lines: items.map(({ id }) => lineOf.get(id)!), all: counted[at]! })),
		found
	};
}

async function byDay(ctx: Context, query: RegisterQuery): Promise<{ columns: readonly Column[]; found: Found }> {
	const { where } = await narrowed(ctx, query);
	const day = today(ctx.clock);
	const column = async (name: Column['name']): Promise<Column> => {
		const done = name === 'done';
		const those = done
			? { ...where, state: 'done', endedOn: { from: addDays(day, -DONE_LATELY) } }
			: { ...where, state: 'open', due: dueOf(name, day) };
		const { items, next } = await ctx.read.list(agreedActions, {
			where: those,
			order: done ? { by: 'endedOn', direction: 'descending' } : { by: 'due', direction: 'ascending' },
			limit: ON_THE_BOARD
		});
		const count = async () =>
			next === null ? items.length : ((await ctx.read.count(agreedActions, { where: those, by: 'state' })).get(those.state) ?? 0);
		return { name, items, count };
	};
	return { columns: await Promise.all([...DUES, 'done' as const].map(column)), found: NOTHING_SEARCHED };
}

async function byWords(ctx: Context, query: RegisterQuery, words: string): Promise<{ columns: readonly Column[]; found: Found }> {
	const { facets } = await narrowed(ctx, query);
	const day = today(ctx.clock);
	const asked = { words, ...WORDS_ON_BOARD };
	const [open, done] = await Promise.all([
		foundByWords(ctx, { ...asked, facets: { ...facets, state: ['open'] }, fits: () => true }),
		foundByWords(ctx, { ...asked, facets: { ...facets, state: ['done'] }, fits: (action) => doneLately(action, day) })
	]);
	const columnOf = (name: Column['name'], items: readonly Saved<AgreedAction>[], all: boolean): Column => ({
		name,
		items: items.slice(0, ON_THE_BOARD),
		count: async () => (all ? items.length : null)
	});
	const byDue = open.items.toSorted((a, b) => (a.due ?? '').localeCompare(b.due ?? ''));
	const ended = done.items.toSorted((a, b) => b.completion!.at.localeCompare(a.completion!.at));
	return {
		columns: [
			...DUES.map((due) =>
				columnOf(
					due,
					byDue.filter((each) => dueAs(each.due, day) === due),
					open.next === null
				)
			),
			columnOf('done', ended, done.next === null)
		],
		found: open.found
	};
}
