import { expect, test } from 'vitest';
import { dayOrMonthInWords, lastDayOf, readDayOrMonth } from './day-or-month';

test.each([
	['31 March 2027', '2027-03-31'],
	['1st Mar 2027', '2027-03-01'],
	['March 2027', '2027-03'],
	[' sept. 2027 ', '2027-09'],
	['31/3/2027', '2027-03-31'],
	['03/2027', '2027-03'],
	['2027-03-31', '2027-03-31'],
	['2027-03', '2027-03']
])('“%s” is read as %s', (typed, read) => expect(readDayOrMonth(typed)).toBe(read));

test.each(['', '2027', 'next spring', '31 February 2027', '13/2027', 'Marchant 2027', 'Ma 2027', '0026-03', '2027-3-1-1'])(
	'“%s” is no day and no month',
	(typed) => expect(readDayOrMonth(typed)).toBeNull()
);

test('a month ends with its last day, and is written out', () => {
	expect(['2027-02', '2028-02', '2027-12', '2027-03-15'].map(lastDayOf)).toEqual([
		'2027-02-28',
		'2028-02-29',
		'2027-12-31',
		'2027-03-15'
	]);
	expect(['2027-03', '2027-03-31', '2027-11'].map(dayOrMonthInWords)).toEqual(['March 2027', '31 March 2027', 'November 2027']);
});
