import * as v from 'valibot';
import { dayInWords, isDay, type Day } from '../../shared/clock.ts';
import { endOfMonth, monthNamed } from '../../shared/months.ts';

/** A day, `2027-03-31`, or a month, `2027-03`: money often runs to the end of one. */
export type DayOrMonth = string;

/**
 * A day or month as people type it: `31 March 2027`, `March 2027`, `31/03/2027`, `03/2027`, `2027-03-31`, `2027-03`. Null where it
 * is neither.
 */
export function readDayOrMonth(text: string): DayOrMonth | null {
	const typed = text.trim().toLowerCase();
	const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(typed) ?? [];
	if (isoYear) return checked(isoYear, isoMonth!, isoDay);
	const [, day, number, year] = /^(?:(\d{1,2})[/.])?(\d{1,2})[/.](\d{4})$/.exec(typed) ?? [];
	if (year) return checked(year, number!, day);
	const [, named, name, of] = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]+)\.?,?\s+(\d{4})$/.exec(typed) ?? [];
	const month = monthNamed(name ?? '');
	return month > 0 ? checked(of!, String(month), named) : null;
}

function checked(year: string, month: string, day: string | undefined): DayOrMonth | null {
	const start = `${year}-${month.padStart(2, '0')}`;
	const whole = `${start}-${(day ?? '1').padStart(2, '0')}`;
	if (!isDay(whole)) return null;
	return day === undefined ? start : whole;
}

/** The last day of it. */
export const lastDayOf = (of: DayOrMonth): Day => (of.length === 10 ? of : endOfMonth(of));

/** `31 March 2027`, or `March 2027`. */
export const dayOrMonthInWords = (of: DayOrMonth): string =>
	of.length === 10 ? dayInWords(of) : dayInWords(`${of}-01`).replace(/^1 /, '');

export const dayOrMonth = v.union(
	[v.literal(''), v.pipe(v.string(), v.regex(/^\d{4}-\d{2}(-\d{2})?$/))],
	'Give a day such as 31 March 2027, or a month such as March 2027.'
);
/** The same as somebody types it. */
export const typedDayOrMonth = v.pipe(
	v.string(),
	v.transform((text) => (text.trim() === '' ? '' : (readDayOrMonth(text) ?? text.trim()))),
	dayOrMonth
);
