import { expect, test } from 'vitest';
import { dayInWords, dueWords, fullDay, lateDay, momentInWords } from './dates';

const today = '2026-05-14';

test('days are written out', () => {
	expect(dayInWords('2026-05-14')).toBe('14 May 2026');
	expect(fullDay('2026-05-14')).toBe('Thursday 14 May 2026');
});

test('a moment is told by the clocks in London, in summer and in winter', () => {
	expect(momentInWords('2026-05-14T15:42:00.000Z')).toBe('14 May 2026, 16:42');
	expect(momentInWords('2026-12-14T15:42:00.000Z')).toBe('14 December 2026, 15:42');
});

test('a moment of the day before is told as yesterday', () => {
	const at = '2026-05-13T15:42:00.000Z';
	expect(lateDay(at, Date.parse('2026-05-14T06:00:00Z'))).toBe('yesterday');
	expect(lateDay(at, Date.parse('2026-05-15T06:00:00Z'))).toBe('13 May 2026');
});

test('what is late says by how many days', () => {
	expect(dueWords('2026-05-13', today)).toEqual({ state: 'late', words: 'Overdue by 1 day' });
	expect(dueWords('2026-03-28', today)).toEqual({ state: 'late', words: 'Overdue by 47 days' });
});

test('what is due today or later says when, with the year only where it is another', () => {
	expect(dueWords(today, today)).toEqual({ state: 'today', words: 'Due today' });
	expect(dueWords('2026-05-29', today)).toEqual({ state: 'later', words: 'Due Friday 29 May' });
	expect(dueWords('2027-02-01', today).words).toBe('Due Monday 1 February 2027');
	expect(dueWords(null, today).words).toBe('No date yet');
});

test('what is done says so, also when it had been late', () => {
	expect(dueWords('2026-05-01', today, '2026-05-06')).toEqual({ state: 'done', words: 'Done 6 May' });
	expect(dueWords('2026-05-01', today, '2026-05-06', 'Dropped').words).toBe('Dropped 6 May');
});
