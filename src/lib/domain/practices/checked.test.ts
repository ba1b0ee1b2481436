import { expect, test } from 'vitest';
import { monthsUnchecked } from './checked';

test.each([
	[null, '2026-05-14', null],
	['2025-05-15', '2026-05-14', null],
	['2025-05-14', '2026-05-14', 12],
	['2025-03-31', '2026-05-30', 13],
	['2024-12-01', '2026-05-14', 17],
	['2027-01-01', '2026-05-14', null]
])('what was checked on %s is asked about on %s by its months: %s', (checkedOn, today, months) => {
	expect(monthsUnchecked(checkedOn, today)).toBe(months);
});
