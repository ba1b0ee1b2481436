/** A day that exists, or null: there is no 31 February. */
export function dayOf(year: number, month: number, day: number): string | null {
	const date = new Date(Date.UTC(year, month - 1, day));
	const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return isReal && year >= 1900 && year <= 2200 ? date.toISOString().slice(0, 10) : null;
}

/** The last day of a month, counted from 1. */
export const lastOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** The year that is written with four numbers or two, `2008` or `'08`: minutes are of the years from 1970 on. */
export function yearOf(written: string): number {
	const year = +written.replace(/\D/g, '');
	return year >= 100 ? year : year + (year < 70 ? 2_000 : 1_900);
}

/** The year in which that day comes next after `since`, a day; null where that is not known. */
export function yearAfter(since: string | null, month: number, day: number): number | null {
	if (!since) return null;
	const year = +since.slice(0, 4);
	return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` >= since.slice(5) ? year : year + 1;
}

/** The next such day of a month after `since`, where it falls on that weekday; else null. */
export function nextDay(since: string, day: number, weekday: number): string | null {
	const [year, month] = [+since.slice(0, 4), +since.slice(5, 7)];
	const here = dayOf(year, month, day);
	const next = here !== null && here >= since ? here : dayOf(month === 12 ? year + 1 : year, (month % 12) + 1, day);
	return next !== null && weekdayOf(next) === weekday ? next : null;
}
