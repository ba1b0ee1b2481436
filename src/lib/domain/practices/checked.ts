import type { Day } from '../shared/clock';

/** Months after which whoever writes a practice is asked to check it again. */
const MONTHS_GOOD = 12;

/** Whole months since a practice was checked, once it is time to check it again; null before that, and where nobody said. */
export function monthsUnchecked(checkedOn: Day | null, today: Day): number | null {
	if (checkedOn === null) return null;
	const [from, to] = [checkedOn, today].map((day) => day.split('-').map(Number) as [number, number, number]);
	const months = (to![0] - from![0]) * 12 + to![1] - from![1] - (to![2] < from![2] ? 1 : 0);
	return months >= MONTHS_GOOD ? months : null;
}
