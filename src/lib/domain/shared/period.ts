import { addDays, isDay, type Day } from './clock';

/** The days of `2026`, `2026-05` or `2026-05-12`, as the first of them and the first that is none of them any more. */
export interface Period {
	readonly first: Day;
	readonly next: Day;
}

/** Reads a day, a month or a year in the order that sorts; null where the text is none of them, or no day follows it. */
export function readPeriod(text: string): Period | null {
	const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
	if (year === undefined) return null;
	const first = `${year}-${month ?? '01'}-${day ?? '01'}`;
	if (!isDay(first)) return null;
	const next = day ? addDays(first, 1) : month ? `${addDays(first, 31).slice(0, 7)}-01` : `${Number(year) + 1}-01-01`;
	return isDay(next) ? { first, next } : null;
}

/** The same question by days: after a month is after its last day, before it is before its first. */
export function daysOf({ after, before }: { after: string; before: string }): { after: Day | ''; before: Day | '' } {
	const [later, earlier] = [readPeriod(after), readPeriod(before)];
	return { after: later ? addDays(later.next, -1) : '', before: earlier ? earlier.first : '' };
}
