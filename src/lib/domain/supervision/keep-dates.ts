import { today, type Day } from '../shared/clock';
import { change, create, type Change, type Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { pairOf, supervisionDates, type SupervisionDates } from './supervision-dates';
import { betweenOf, isGroup, supervisions, type Supervision } from './supervision';

type Pair = Pick<SupervisionDates, 'supervisor' | 'supervisee'>;
const NONE = { weeks: null, agreedOn: null, reviewOn: null, heldOn: null, plannedOn: null };

/** The change by which the dates of two people become these, or none where they are so already. */
export async function datesChanged(
	ctx: Context,
	{ supervisor, supervisee }: Pair,
	dates: Partial<SupervisionDates>
): Promise<Change[]> {
	const held = await ctx.read.findUnique(supervisionDates, 'pair', pairOf({ supervisor, supervisee }));
	if (!held) return [create(supervisionDates, ctx.newId(), { ...NONE, supervisor, supervisee, ...dates })];
	const same = Object.entries(dates).every(([name, value]) => held[name as keyof SupervisionDates] === value);
	return same ? [] : [change(supervisionDates, held, dates)];
}

/** What a session changes in the dates of its two people. `after`: how it will stand, null where it goes. A group changes none. */
export async function datesAfter(
	ctx: Context,
	id: Id,
	of: Pick<Supervision, 'supervisor' | 'supervisees'>,
	after: { readonly day: Day; readonly written: boolean } | null
): Promise<Change[]> {
	if (isGroup(of)) return [];
	const now = today(ctx.clock);
	const [written, planned] = await Promise.all([daysOf(ctx, id, of, 'written'), daysOf(ctx, id, of, 'planned')]);
	if (after) (after.written ? written : planned).push(after.day);
	const dates = {
		heldOn: written.toSorted().at(-1) ?? null,
		plannedOn: planned.filter((day) => day >= now).toSorted()[0] ?? null
	};
	return datesChanged(ctx, { supervisor: of.supervisor, supervisee: of.supervisees[0]! }, dates);
}

/** Days of the other sessions of the same two people: the latest ones are enough to tell. */
async function daysOf(ctx: Context, id: Id, of: Pick<Supervision, 'supervisor' | 'supervisees'>, state: string): Promise<Day[]> {
	const where = { between: betweenOf(of), state };
	const page = await ctx.read.list(supervisions, { where, order: { by: 'day', direction: 'descending' }, limit: 50 });
	return page.items.filter((each) => each.id !== id).map((each) => each.day);
}
