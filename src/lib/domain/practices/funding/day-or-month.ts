import * as v from 'valibot';
import { dayInWords, isDay, type Day } from '../../shared/clock.ts';

/** A day, `2027-03-31`, or a month, `2027-03`: money often runs to the end of one. */
export type DayOrMonth = string;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A day or month as people type it: `31 March 2027`, `March 2027`, `31/03/2027`, `03/2027`, `2027-03-31`, `2027-03`. Null where it
 * is neither.
 */
export function readDayOrMonth(text: string): DayOrMonth | null {
	const typed = text.trim().toLowerCase();
	const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(typed) ?? [];
	if (isoYear) return checked(isoYear, isoMonth!, isoDay);
	const [, day, month, year] = /^(?:(\d{1,2})[/.])?(\d{1,2})[/.](\d{4})$/.exec(typed) ?? [];
	if (year) return checked(year, month!, day);
	const [, named, name, of] = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]+)\.?,?\s+(\d{4})$/.exec(typed) ?? [];
	const place = name && name.length >= 3 ? MONTHS.indexOf(name.slice(0, 3)) + 1 : 0;
	return place > 0 && LONG_MONTHS[place - 1]!.startsWith(name!) ? checked(of!, String(place), named) : null;
}

const LONG_MONTHS = [
	'january',
	'february',
	'march',
	'april',
	'may',
	'june',
	'july',
	'august',
	'september',
	'october',
	'november',
	'december'
];

function checked(year: string, month: string, day: string | undefined): DayOrMonth | null {
	const start = `${year}-${month.padStart(2, '0')}`;
	const whole = `${start}-${(day ?? '1').padStart(2, '0')}`;
	if (!isDay(whole)) return null;
	return day === undefined ? start : whole;
}

/** The last day of it. */
export function lastDayOf(of: DayOrMonth): Day {
	if (of.length === 10) return of;
	const [year, month] = of.split('-').map(Number) as [number, number];
	return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

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
