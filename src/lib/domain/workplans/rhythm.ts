import * as v from 'valibot';
import { addDays, type Day } from '../shared/clock';
import { monthsAfter } from '../shared/months';

const UNITS = ['weeks', 'months'] as const;

/** How often a plan is looked over. */
export const rhythm = v.object({
	every: v.pipe(
		v.number('Give a number.'),
		v.integer('Give a whole number.'),
		v.minValue(1, 'Give a number from 1 to 12.'),
		v.maxValue(12, 'Give a number from 1 to 12.')
	),
	unit: v.picklist(UNITS, 'Say whether these are weeks or months.')
});
type Rhythm = v.InferOutput<typeof rhythm>;

/** The day that lies one step of the rhythm after `day`. */
const after = (day: Day, { every, unit }: Rhythm): Day => (unit === 'weeks' ? addDays(day, every * 7) : monthsAfter(day, every));

/**
 * When a plan is looked over next, once it was on `day`: a step of its rhythm on, though at the end of its period at the latest;
 * null after that.
 */
export function nextReview(plan: { readonly rhythm: Rhythm; readonly to: Day }, day: Day): Day | null {
	if (day >= plan.to) return null;
	const next = after(day, plan.rhythm);
	return next < plan.to ? next : plan.to;
}
