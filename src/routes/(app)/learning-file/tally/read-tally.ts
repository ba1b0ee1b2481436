import { categoriesOf, myTallyMarks, stretches, tallyBegan, tallyFigures, tallySums, type By } from '#lib/domain/invisible-work';
import { addDays, today } from '#lib/domain/shared/clock';
import type { Context } from '#lib/domain/shared/context';
import { dayInWords } from '#lib/ui/dates';
import { isMonth, monthInWords, monthName } from '../months';
import { chartOf } from './chart';
import { copyOf } from './copy-of';
import { readPad } from './read-pad';

/** All that the page of the tally shows: the address says which half-year, and whether by month or by week. */
export async function readTally(ctx: Context, asked: URLSearchParams) {
	const now = today(ctx.clock);
	const by: By = asked.get('by') === 'week' ? 'week' : 'month';
	const month = monthAsked(asked.get('until') ?? '', now.slice(0, 7));
	const rows = stretches(by, month === now.slice(0, 7) ? now : lastDayOf(month));
	const [sums, categories, marks, pad, began] = await Promise.all([
		tallySums(ctx, { from: rows[0]!.from, to: rows.at(-1)!.to }),
		categoriesOf(ctx.read),
		myTallyMarks(ctx, asked.get('after')),
		readPad(ctx, asked),
		tallyBegan(ctx)
	]);
	const figures = tallyFigures(sums, categories, rows);
	const titles = rows.map(({ from }) => (by === 'month' ? monthInWords(from.slice(0, 7)) : dayInWords(from)));
	// Under weeks stands the month where it begins; one that only ends here would have no room for its name.
	const ends = by === 'week' && !isSameMonth(rows[0]!.from, rows[1]!.from);
	const names = rows.map(({ from }, at) =>
		(ends && at === 0) || isSameMonth(from, rows[at - 1]?.from) ? '' : monthName(from.slice(0, 7))
	);
	const span = { from: rows[0]!.from, to: rows.at(-1)!.to < now ? rows.at(-1)!.to : now };
	return {
		by,
		month: month === now.slice(0, 7) ? '' : month,
		today: now,
		span,
		earlier: began !== null && began < rows[0]!.from ? monthsFrom(month, -6) : null,
		later: month < now.slice(0, 7) ? monthAsked(monthsFrom(month, 6), now.slice(0, 7)) : null,
		figures: { ...figures, rows: figures.rows.map((row, at) => ({ ...row, title: titles[at]! })) },
		chart: chartOf(figures, names, titles),
		copy: copyOf(figures, span),
		categories,
		marks: marks.marks,
		next: marks.next,
		pad
	};
}

const isSameMonth = (day: string, other: string | undefined): boolean => day.slice(0, 7) === other?.slice(0, 7);

/** The month that the address asks for; this one where it asks for none, or for one to come. */
const monthAsked = (text: string, now: string): string => (isMonth(text) && text >= '1900-01' && text < now ? text : now);

/** The month so many after another, `2026-05`. */
function monthsFrom(month: string, count: number): string {
	const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
	return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}

const lastDayOf = (month: string): string => addDays(`${monthsFrom(month, 1)}-01`, -1);
