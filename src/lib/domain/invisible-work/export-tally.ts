import type { Day } from '../shared/clock';
import type { Context } from '../shared/context';
import { everyOf } from '../people';
import { categoriesOf, categoryLabel } from './categories';
import { tallyMarks } from './tally-mark';

/** One mark as its owner takes it away: the kind in words. */
export interface ExportedMark {
	readonly day: Day;
	readonly category: string;
	readonly minutes: number;
}

/** The whole of the actor's tally as they take it away, or of one year, `2026`: earliest first. */
export async function exportTally(ctx: Context, year?: string): Promise<readonly ExportedMark[]> {
	// Days are compared as texts: nothing of a year comes after its `-13`.
	const span = year ? { day: { from: `${year}-01-01`, to: `${year}-13` } } : {};
	const [marks, categories] = await Promise.all([
		everyOf(ctx.read, tallyMarks, { person: ctx.actor.id, ...span }),
		categoriesOf(ctx.read)
	]);
	return marks
		.map(({ day, category, minutes }) => ({ day, category: categoryLabel(categories, category), minutes }))
		.toSorted((a, b) => order(a).localeCompare(order(b)));
}

// By day, then by kind, so that taking it away twice gives the same file.
const order = ({ day, category, minutes }: ExportedMark): string => `${day} ${category} ${String(minutes).padStart(3, '0')}`;
