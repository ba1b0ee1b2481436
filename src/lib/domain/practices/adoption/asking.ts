import { addDays, type Day } from '../../shared/clock';
import { monthsAfter } from '../../shared/months';

/** Months after which somebody who tries a practice is asked how it goes. */
export const MONTHS_ASKED = [3, 6, 12] as const;
/** Days that a question waits at least after an answer, and after “not now”. */
export const DAYS_BETWEEN = 28;

/** The next day on which it is asked about what began on `since`; null once the year has been asked about. */
export const nextAsking = (since: Day, day: Day): Day | null =>
	MONTHS_ASKED.map((months) => monthsAfter(since, months)).find((each) => each > addDays(day, DAYS_BETWEEN)) ?? null;

/** Whole months from one day to a later one. */
export const monthsBetween = (from: Day, to: Day): number => {
	const months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
	return Math.max(0, monthsAfter(from, months) > to ? months - 1 : months);
};
