import { addDays, type Day } from '../shared/clock';
import type { Context } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { categoriesOf, categoryLabel, type Category } from './categories';
import { readWork, tallyMarks, type TallyMark } from './tally-mark';
import type { Saved } from '../shared/collection';

/** A mark as pages show it. */
export interface MarkLine {
	readonly id: Id;
	readonly version: number;
	readonly category: string;
	readonly label: string;
	readonly minutes: number;
	readonly day: Day;
}

const markLine = ({ id, version, category, minutes, day }: Saved<TallyMark>, categories: readonly Category[]): MarkLine => ({
	id,
	version,
	category,
	label: categoryLabel(categories, category),
	minutes,
	day
});

/** What the actor noted, latest day first. */
export async function myTallyMarks(ctx: Context, after: string | null = null) {
	const [page, categories] = await Promise.all([
		ctx.read.list(tallyMarks, {
			where: { person: ctx.actor.id },
			order: { by: 'day', direction: 'descending' },
			limit: 15,
			after
		}),
		categoriesOf(ctx.read)
	]);
	return { marks: page.items.map((each) => markLine(each, categories)), next: page.next };
}

/** The day of the actor's earliest mark, or null before the first. */
export async function tallyBegan(ctx: Context): Promise<Day | null> {
	const order = { by: 'day', direction: 'ascending' } as const;
	const { items } = await ctx.read.list(tallyMarks, { where: { person: ctx.actor.id }, order, limit: 1 });
	return items[0]?.day ?? null;
}

/** One mark of the actor's, with the kinds it could have. */
export async function tallyMarkPage(ctx: Context, id: Id) {
	const [mark, categories] = await Promise.all([ctx.read.find(tallyMarks, id), categoriesOf(ctx.read)]);
	return { mark: markLine(mark, categories), categories: categories.filter(({ offered }) => offered) };
}

/** The kinds to choose from, and the mark that was made a moment ago where it is still there. */
export async function tallyPad(ctx: Context, noted: Id | null) {
	const [categories, [found]] = await Promise.all([
		categoriesOf(ctx.read),
		noted === null ? [] : ctx.read.findMany([ref(tallyMarks.kind, noted)])
	]);
	return {
		categories: categories.filter(({ offered }) => offered),
		noted: found ? markLine(found.record as Saved<TallyMark>, categories) : null
	};
}

/** Minutes of one kind on one day, and in how many pieces of work. */
export interface TallySum {
	readonly day: Day;
	readonly category: string;
	readonly minutes: number;
	readonly times: number;
}

/** The actor's minutes by day and kind, from one day to another, both among them; earliest first. */
export async function tallySums(ctx: Context, span: { readonly from: Day; readonly to: Day }): Promise<readonly TallySum[]> {
	const where = { person: ctx.actor.id, day: { from: span.from, to: addDays(span.to, 1) } };
	const counted = await ctx.read.count(tallyMarks, { where, by: 'work' });
	const sums = new Map<string, TallySum>();
	for (const [text, times] of counted) {
		const { day, category, minutes } = readWork(String(text));
		const before = sums.get(`${day}/${category}`) ?? { day, category, minutes: 0, times: 0 };
		const sum = { ...before, minutes: before.minutes + minutes * times, times: before.times + times };
		sums.set(`${day}/${category}`, sum);
	}
	return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}
