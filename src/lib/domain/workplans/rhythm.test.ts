import { expect, test } from 'vitest';
import { nextReview } from './rhythm';

test.each([
	['four weeks on', { every: 4, unit: 'weeks' }, '2026-05-14', '2026-06-11'],
	['a month on', { every: 1, unit: 'months' }, '2026-05-14', '2026-06-14'],
	['from the last of a long month to the last of a short one', { every: 1, unit: 'months' }, '2026-08-31', '2026-09-30'],
	['over the end of a year', { every: 3, unit: 'months' }, '2026-11-30', '2027-02-28'],
	['on the last day of the period where that comes first', { every: 12, unit: 'months' }, '2026-05-14', '2027-03-31']
] as const)('a plan is looked over next %s', (_, rhythm, day, next) => {
	expect(nextReview({ rhythm, to: '2027-03-31' }, day)).toBe(next);
});

test('after the period is over nothing comes next', () => {
	expect(nextReview({ rhythm: { every: 4, unit: 'weeks' }, to: '2027-03-31' }, '2027-03-31')).toBeNull();
});
