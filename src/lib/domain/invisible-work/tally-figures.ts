import { addDays, type Day } from '../shared/clock';
import { categoryLabel, type Category } from './categories';
import type { TallySum } from './my-tally';

export type By = 'month' | 'week';

/** A stretch of days that one bar and one row stand for; `to` is its last day. */
export interface Stretch {
	readonly from: Day;
	readonly to: Day;
}

const MONTHS = 6;
const WEEKS = 26;

/** The six months up to the one of `until`, or the 26 weeks from Monday to Sunday up to the one it lies in. */
export const stretches = (by: By, until: Day): readonly Stretch[] =>
	by === 'month'
		? Array.from({ length: MONTHS }, (_, at) => monthStretch(monthsBefore(until, MONTHS - 1 - at)))
		: Array.from({ length: WEEKS }, (_, at) => weekStretch(addDays(until, -7 * (WEEKS - 1 - at))));

/** The first day of the month so many before the one of `day`. */
function monthsBefore(day: Day, count: number): Day {
	const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - count;
	return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

const monthStretch = (first: Day): Stretch => ({ from: first, to: addDays(monthsBefore(first, -1), -1) });

function weekStretch(day: Day): Stretch {
	const monday = addDays(day, -((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7));
	return { from: monday, to: addDays(monday, 6) };
}

/** Minutes by stretch and kind: what the chart draws and the table says. */
export interface TallyFigures {
	/** What the columns are called, in the order of the vocabulary. */
	readonly kinds: readonly string[];
	readonly rows: readonly (Stretch & { readonly minutes: readonly number[]; readonly sum: number })[];
	/** Of each column. */
	readonly sums: readonly number[];
	readonly sum: number;
}

/** As many kinds as can be told apart in a chart. */
const MOST_KINDS = 8;
const THE_REST = 'Everything else';

/** Sums as rows and columns; where there are more kinds than can be told apart, the smaller ones are one. */
export function tallyFigures(sums: readonly TallySum[], categories: readonly Category[], rows: readonly Stretch[]): TallyFigures {
	const inside = sums.filter(({ day }) => day >= rows[0]!.from && day <= rows.at(-1)!.to);
	const columns = columnsOf(inside, categories);
	const minutesOf = (row: Stretch, kinds: ReadonlySet<string>) =>
		total(
			inside.filter(({ day, category }) => day >= row.from && day <= row.to && kinds.has(category)).map((each) => each.minutes)
		);
	const filled = rows.map((row) => {
		const minutes = columns.map(({ terms }) => minutesOf(row, terms));
		return { ...row, minutes, sum: total(minutes) };
	});
	return {
		kinds: columns.map(({ label }) => label),
		rows: filled,
		sums: columns.map((_, at) => total(filled.map(({ minutes }) => minutes[at]!))),
		sum: total(filled.map(({ sum }) => sum))
	};
}

function columnsOf(sums: readonly TallySum[], categories: readonly Category[]) {
	const minutes = new Map<string, number>();
	for (const each of sums) minutes.set(each.category, (minutes.get(each.category) ?? 0) + each.minutes);
	const known = categories.map(({ term }) => term);
	const used = [...known.filter((term) => minutes.has(term)), ...[...minutes.keys()].filter((term) => !known.includes(term))];
	const largest = used.toSorted((a, b) => minutes.get(b)! - minutes.get(a)!);
	const apart = new Set(used.length > MOST_KINDS ? largest.slice(0, MOST_KINDS - 1) : used);
	const rest = used.filter((term) => !apart.has(term));
	return [
		...used.filter((term) => apart.has(term)).map((term) => ({ label: categoryLabel(categories, term), terms: new Set([term]) })),
		...(rest.length > 0 ? [{ label: THE_REST, terms: new Set(rest) }] : [])
	];
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
