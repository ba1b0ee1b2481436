import { addDays, type Day } from '../shared/clock';

/** How the meetings of a run follow each other: so many weeks apart, or so many months apart on the same weekday of the month. */
export const RHYTHMS = ['weeks', 'months'] as const;
export interface Rhythm {
	readonly rhythm: (typeof RHYTHMS)[number];
	/** How many weeks or months lie between two of them. */
	readonly every: number;
	readonly first: Day;
	readonly count: number;
}

/** A run of meetings is planned for a few years at most. */
export const MOST_IN_SERIES = 40;

/**
 * The days of a rhythm, the first among them. By month they keep the weekday and its place: the second Tuesday stays the second
 * Tuesday; where the first day is the fifth of its weekday, the last of each month is meant.
 */
export function seriesDays({ rhythm, every, first, count }: Rhythm): Day[] {
	return Array.from({ length: count }, (_, at) =>
		rhythm === 'weeks' ? addDays(first, 7 * every * at) : sameWeekday(first, every * at)
	);
}

/** The day `months` months later that stands at the same place among the weekdays of its month. */
function sameWeekday(day: Day, months: number): Day {
	const at = new Date(`${day}T12:00:00Z`);
	const place = Math.ceil(at.getUTCDate() / 7);
	const month = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 1, 12));
	const firstOfWeekday = 1 + ((at.getUTCDay() - month.getUTCDay() + 7) % 7);
	const length = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0)).getUTCDate();
	const weeks = place === 5 ? Math.floor((length - firstOfWeekday) / 7) : place - 1;
	month.setUTCDate(firstOfWeekday + 7 * weeks);
	return month.toISOString().slice(0, 10);
}
