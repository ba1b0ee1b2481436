import { describe, expect, test } from 'vitest';
import { spokenDay } from './spoken-day';

const TUESDAY = '2026-05-12';

describe('a day is understood as people say it on Tuesday 12 May 2026', () => {
	test.each([
		['today', '2026-05-12'],
		['tomorrow morning', '2026-05-13'],
		['the day after tomorrow', '2026-05-14'],
		['Friday', '2026-05-15'],
		['this Friday', '2026-05-15'],
		['next Friday', '2026-05-22'],
		['next Monday', '2026-05-18'],
		['Tuesday', '2026-05-19'],
		['Friday week', '2026-05-22'],
		['a week on Friday', '2026-05-22'],
		['the end of the week', '2026-05-15'],
		['next week', '2026-05-22'],
		['the end of the month', '2026-05-31'],
		['the end of next month', '2026-06-30'],
		['end of February', '2027-02-28'],
		['in two weeks', '2026-05-26'],
		['within 10 days', '2026-05-22'],
		['in a fortnight', '2026-05-26'],
		['in three months’ time', '2026-08-12']
	])('%s', (said, day) => {
		expect(spokenDay(said, TUESDAY)?.day).toBe(day);
	});

	test.each(['fridays', 'soon', 'the next meeting', 'weekly', 'monthend', 'the end'])('%s is no certain day', (said) => {
		expect(spokenDay(said, TUESDAY)).toBeNull();
	});
});

test('a month from the last day of a long month ends in a short one', () => {
	expect(spokenDay('in a month', '2026-01-31')?.day).toBe('2026-02-28');
	expect(spokenDay('in six months', '2026-10-15')?.day).toBe('2027-04-15');
});

test('the end of the week is today on a Friday and never before today', () => {
	expect(spokenDay('the end of the week', '2026-05-15')?.day).toBe('2026-05-15');
	expect(spokenDay('the end of the week', '2026-05-16')?.day).toBe('2026-05-16');
});
