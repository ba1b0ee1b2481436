import { expect, test } from 'vitest';
import { isDay } from './clock';

test.each(['2026-05-14', '1900-01-01', '9999-12-31', '2028-02-29'])('%s is a day', (text) => expect(isDay(text)).toBe(true));

test.each(['2026-02-31', '2027-02-29', '0000-01-01', '0026-05-14', '14 May 2026', ''])('“%s” is none', (text) =>
	expect(isDay(text)).toBe(false)
);
