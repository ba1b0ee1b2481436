import { expect, test } from 'vitest';
import { periodBefore, periodNamed, periodOf } from './period';

test('a month and a quarter know where they begin and end, also over the turn of a year', () => {
	expect(periodOf('month', '2026-12-31')).toMatchObject({ name: '2026-12', from: '2026-12-01', to: '2027-01-01' });
	expect(periodOf('quarter', '2026-12-31')).toEqual({
		span: 'quarter',
		name: '2026-q4',
		months: ['2026-10', '2026-11', '2026-12'],
		from: '2026-10-01',
		to: '2027-01-01'
	});
	expect(periodBefore(periodOf('month', '2026-01-05')).name).toBe('2025-12');
	expect(periodBefore(periodOf('quarter', '2026-01-05')).name).toBe('2025-q4');
	expect(periodBefore(periodOf('quarter', '2026-12-05'), -1).name).toBe('2027-q1');
});

test.each(['2026-04', '2026-q1', '1999-q4'])('the name %s leads back to its period', (name) => {
	expect(periodNamed(name, '2026-05-14').name).toBe(name);
});

test.each(['', '2026-13', '2026-q5', '20264', '2026-06', '9999-01', '2026-q3', 'x'.repeat(5_000)])(
	'what is no period, or has not begun, is the one of today: %s',
	(name) => expect(['2026-05', '2026-q2']).toContain(periodNamed(name, '2026-05-14').name)
);
