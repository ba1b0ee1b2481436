import type { Day } from './clock.ts';

/** The months in small letters, as people write and say them in English. */
export const MONTHS = [
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
] as const;

/** The number, from 1, of the month that is named in full or by its first letters, three at least; 0 where none is. */
export function monthNamed(name: string): number {
	const written = name.toLowerCase();
	return written.length < 3 ? 0 : MONTHS.findIndex((each) => each.startsWith(written)) + 1;
}

const partsOf = (day: Day) => day.split('-').map(Number) as [year: number, month: number, date: number];
const asDay = (at: Date): Day => at.toISOString().slice(0, 10);

/** The last day of the month that lies `months` after that of `day`, or before it when negative. */
export function endOfMonth(day: Day, months = 0): Day {
	const [year, month] = partsOf(day);
	return asDay(new Date(Date.UTC(year, month + months, 0)));
}

/** The day that is some months after another, or before it when negative; the last of a shorter month where it has no such day. */
export function monthsAfter(day: Day, months: number): Day {
	const last = endOfMonth(day, months);
	return day.slice(8) < last.slice(8) ? `${last.slice(0, 8)}${day.slice(8)}` : last;
}
