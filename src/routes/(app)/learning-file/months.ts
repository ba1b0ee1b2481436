const words = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const short = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

const middle = (month: string): Date => new Date(`${month}-15T12:00:00Z`);

export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

/** `May 2026` of `2026-05`. */
export const monthInWords = (month: string): string => words.format(middle(month));
/** `May` of `2026-05`. */
export const monthName = (month: string): string => short.format(middle(month));

interface Counted {
	readonly month: string;
	readonly count: number;
}

/** What stands on one page under its months, in their order; `count`: how many a month holds in all. */
export function underMonths<E extends { readonly day: string }, M extends Counted>(entries: readonly E[], months: readonly M[]) {
	return months
		.map((each) => ({ ...each, entries: entries.filter(({ day }) => day.startsWith(each.month)) }))
		.filter((each) => each.entries.length > 0);
}

/** Months by year, in the order they come in. */
export function byYear<M extends Counted>(months: readonly M[]): { readonly year: string; readonly months: readonly M[] }[] {
	const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))];
	return years.map((year) => ({ year, months: months.filter(({ month }) => month.startsWith(year)) }));
}
