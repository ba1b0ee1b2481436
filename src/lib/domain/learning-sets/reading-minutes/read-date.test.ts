import { describe, expect, test } from 'vitest';
import { wordsOfMinutes } from '#lib/server/minutes/words';
import { dateOrder } from './date-order';
import { readDates, readDue, readShortDay } from './read-date';

const words = wordsOfMinutes();
const days = (text: string, since: string | null = null) => readDates(text, words, since).map(({ day }) => day);

describe('dates as minutes write them', () => {
	test.each([
		['21/01/10', '2010-01-21'],
		['18.5.98', '1998-05-18'],
		['13-Sep-24', '2024-09-13'],
		["11 Oct '05", '2005-10-11'],
		['19 June 2013.', '2013-06-19'],
		['end of April 2014', '2014-04-30'],
		['fin février 2024', '2024-02-29']
	])('“%s” is %s', (text, day) => expect(days(text)).toEqual([day]));

	test('a day without its year is the next after the meeting, the end of a month too', () => {
		expect(days('by the end of March', '2015-11-04')).toEqual(['2016-03-31']);
		expect(days('by 5 June', '2015-11-04')).toEqual(['2016-06-05']);
		expect(days('by the end of March')).toEqual([null]);
	});

	test('a weekday with a day is of this month or the next, and none where they do not fit', () => {
		expect(days('by Friday 19th', '2022-08-16')).toEqual(['2022-08-19']);
		expect(days('by Friday 2nd', '2022-08-16')).toEqual(['2022-09-02']);
		expect(days('by Friday 20th', '2022-08-16')).toEqual([null]);
	});

	test('two letters that stand for a weekday in another language spoil no date', () => {
		expect(readDue('do 15 października', words, '2021-09-30')).toMatchObject({ due: '2021-10-15' });
	});

	test('numbers that can be read in two ways are no date', () => {
		expect(days('04/05/06')).toEqual([null]);
		expect(days('21-01-10')).toEqual([null]);
		expect(readShortDay('4/5', words, '2024-01-01')).toBeNull();
	});
});

describe('the order in which one document writes its dates', () => {
	test('is that of the dates of which nobody doubts', () => {
		expect(dateOrder(['04/05/06', '23/05/06'], words)).toBe('day');
		expect(dateOrder(['04/05/06', '05/23/06'], words)).toBe('month');
	});
	test('or of its days in words, or of its language', () => {
		expect(dateOrder(['Meeting of 3 May', '04/05/06'], words)).toBe('day');
		expect(dateOrder(['Meeting of May 3, 2006', '04/05/06'], words)).toBe('month');
		expect(dateOrder(['Aanwezig: Ann Lee', '04/05/06'], words)).toBe('day');
	});
	test('is not known where they speak against each other, or nothing speaks', () => {
		expect(dateOrder(['23/05/06', '05/23/06'], words)).toBeNull();
		expect(dateOrder(['Present: Ann Lee', '04/05/06'], words)).toBeNull();
	});
});
