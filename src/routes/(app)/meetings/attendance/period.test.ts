import { expect, test } from 'vitest';
import { periodAsked } from './period';

const asked = (address: string) => periodAsked(new URLSearchParams(address), '2026-05-14');

test('an address asks about its days, the earlier one first, and about a year up to today where it says none', () => {
	expect(asked('from=2026-03-01&to=2026-02-01')).toEqual({ from: '2026-02-01', to: '2026-03-01' });
	expect(asked('')).toEqual({ from: '2025-05-15', to: '2026-05-14' });
});

test.each(['yesterday', '2026-02-31', '9999-12-31'])('“%s” says none', (day) => {
	expect(asked(`from=${day}&to=${day}`)).toEqual(asked(''));
});
