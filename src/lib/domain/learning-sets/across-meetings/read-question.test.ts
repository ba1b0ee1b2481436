import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { daysOf, readPeriod } from '../../shared/period';
import { readQuestion } from './read-question';
import { writeQuestion } from './write-question';

const asked = (line: string) => Object.fromEntries(Object.entries(readQuestion(line)).filter(([, value]) => value.length > 0));

describe('a line that asks across meetings', () => {
	test('names kinds, states, people, sets and days, and keeps its other words', () => {
		expect(
			asked('is:open is:action @me @"Ada Lovell" set:"North set" after:2026-05 before:2026-09-01 named "health centre"')
		).toEqual({
			kinds: ['action'],
			states: ['open'],
			who: ['me', 'Ada Lovell'],
			sets: ['North set'],
			after: '2026-05',
			before: '2026-09-01',
			words: 'named "health centre"'
		});
	});

	test('takes a tag that names a kind as one, and any other as words that stand together', () => {
		expect(asked('#decision #Question #lived-experience')).toEqual({
			kinds: ['decision', 'question'],
			words: '"lived experience"'
		});
	});

	test('leaves words with colons, times and addresses as they are', () => {
		expect(asked('Note: 10:30 https://example.org -closed')).toEqual({ words: 'Note: 10:30 https://example.org -closed' });
	});

	test.each([
		['is:late', '“is:late” was left out. Behind is: stands open, done'],
		['from:ada', 'It knows is:, set:, before:, after:, @ and #.'],
		['before:12/05/2026', 'Write a day such as 2026-05-12'],
		['after:2026-02-31', 'Write a day such as 2026-05-12'],
		['after:2026 after:2025', 'One after: is enough.'],
		['@', 'Write a name right behind the @'],
		['#', 'Write a word right behind the #'],
		['set:""', 'Write the name of a set']
	])('says of “%s” what it did not understand', (line, said) => {
		expect(readQuestion(line).misunderstood.join(' ')).toContain(said);
	});

	test('reads “given-up” as the state that it is, and a state beside other kinds as actions that stand so', () => {
		expect(asked('is:given-up')).toEqual({ states: ['dropped'] });
		expect(asked('is:done is:question')).toEqual({ states: ['done'], kinds: ['question', 'action'] });
	});

	test('is the same question when it is written out and read again, whatever was typed', () => {
		const pieces = fc.constantFrom('is:open', '#action', '@me', '@"Ada L', 'set:a"b', 'x"y z" w', '“', 'after:2026', 'é:1', '  ');
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.array(pieces).map((each) => each.join(' '))
				),
				(line) => {
					const { misunderstood: _, ...once } = readQuestion(line);
					const { misunderstood: __, ...again } = readQuestion(writeQuestion({ ...once, misunderstood: [] }));
					expect({ ...again, words: again.words.slice(0, 400) }).toEqual({ ...once, words: once.words.slice(0, 400) });
				}
			)
		);
	});
});

test('a day, a month and a year are periods that end where the next begins', () => {
	expect(readPeriod('2026-12-31')).toEqual({ first: '2026-12-31', next: '2027-01-01' });
	expect(readPeriod('2026-02')).toEqual({ first: '2026-02-01', next: '2026-03-01' });
	expect(readPeriod('2026')).toEqual({ first: '2026-01-01', next: '2027-01-01' });
	expect([readPeriod('2026-13'), readPeriod('26'), readPeriod('2026-5-1')]).toEqual([null, null, null]);
	expect(['9999-12-31', '9999-12', '9999'].map(readPeriod)).toEqual([null, null, null]);
});

test('a month in the line is the same days in the form', () => {
	expect(daysOf({ after: '2026-02', before: '2027' })).toEqual({ after: '2026-02-28', before: '2027-01-01' });
	expect(daysOf({ after: '', before: '2026-05-12' })).toEqual({ after: '', before: '2026-05-12' });
});
