import { expect, test } from 'vitest';
import { minutesToRead } from './minutes-of-file';
import { readMinutesDocument } from './read-document';

const timesIn = (text: string) => {
	const { from, until } = readMinutesDocument(minutesToRead(new TextEncoder().encode(text), 'minutes.txt')).reading;
	return [from, until];
};

test.each([
	['Garden board\n3 May 2016, 7.30 p.m. to 9 p.m.', '19:30', '21:00'],
	['Garden board\nDate: 3 May 2016\nTime 9.30 – 12.30', '09:30', '12:30'],
	['Garden board\n3 May 2016\n\n5. DATE OF NEXT MEETING. 4th June at 7.30 p.m.', '', '']
])('a meeting began and ended when its minutes say so, and not when the next one does', (text, from, until) => {
	expect(timesIn(text)).toEqual([from, until]);
});
