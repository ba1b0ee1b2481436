import { describe, expect, test } from 'vitest';
import { wordsOfMinutes } from '#lib/server/minutes/words';
import { readActionLine } from './read-action-line';

const people = (...names: string[]) => names.map((name, at) => ({ person: `p${at}-${name}`, name }));
const ROOM = people('Ben Okafor', 'Ada Marsh', 'Grace Bell', 'Graham Bell');
const around = {
	words: wordsOfMinutes(),
	mayOwn: [ROOM, people('Tomas Reyes', 'Ada Stone')],
	writer: ROOM[1]!,
	since: '2026-05-05'
};
const read = (line: string) => {
	const { owner, ...rest } = readActionLine(line, around);
	return { ...rest, owner: owner?.name ?? null };
};

describe('an action line is understood', () => {
	test('with who, by when and how one will know', () => {
		expect(read('Ben to ring three small employers by 12 May – two visits booked')).toEqual({
			owner: 'Ben Okafor',
			what: 'Ring three small employers',
			due: '2026-05-12',
			doubtful: '',
			measure: 'two visits booked'
		});
	});

	test.each([
		['BO to ring the surgeries', 'Ben Okafor', 'Ring the surgeries', null],
		['Ben Okafor: ring the surgeries on Friday', 'Ben Okafor', 'Ring the surgeries', '2026-05-08'],
		['Ada will write it up by next Friday', 'Ada Marsh', 'Write it up', '2026-05-15'],
		['I’ll ask the college tomorrow', 'Ada Marsh', 'Ask the college', '2026-05-06'],
		['I to ask the college', 'Ada Marsh', 'Ask the college', null],
		['Tomas to bring the figures by the end of the month', 'Tomas Reyes', 'Bring the figures', '2026-05-31'],
		['Ben – ring the surgeries – Friday', 'Ben Okafor', 'Ring the surgeries', '2026-05-08'],
		['Ben to ring the surgeries by 12 May and report back', 'Ben Okafor', 'Ring the surgeries and report back', '2026-05-12'],
		['Find a room by 3 June 2026', null, 'Find a room', '2026-06-03']
	])('%s', (line, owner, what, due) => {
		expect(read(line)).toMatchObject({ owner, what, due });
	});

	test.each([
		['Grace and Ada to ring the surgeries by 3 June – two dates', 'Ring the surgeries, with Ada Marsh'],
		['Grace, Ada and Ben will ring the surgeries by 3 June – two dates', 'Ring the surgeries, with Ada Marsh and Ben Okafor'],
		['Grace & Ada: ring the surgeries by 3 June – two dates', 'Ring the surgeries, with Ada Marsh'],
		['Grace and Ada – ring the surgeries by 3 June', 'Ring the surgeries, with Ada Marsh']
	])('as the first one’s where several take it on, with the others in its words: %s', (line, what) => {
		expect(read(line)).toMatchObject({ owner: 'Grace Bell', what, due: '2026-06-03' });
	});

	test('and what is not understood stays in its words', () => {
		expect(read('Bell to ring round')).toMatchObject({ owner: null, what: 'Bell to ring round' });
		expect(read('Ben and the college to meet')).toMatchObject({ owner: null, what: 'Ben and the college to meet' });
		expect(read('Ben and Bell to meet')).toMatchObject({ owner: null, what: 'Ben and Bell to meet' });
		expect(read('Ben and Ada in the room by 3 June')).toMatchObject({ owner: null, what: 'Ben and Ada in the room' });
		expect(read('Ben’s list to be shared')).toMatchObject({ owner: null, what: 'Ben’s list to be shared' });
		expect(read('All to read the paper')).toMatchObject({ owner: null, what: 'All to read the paper' });
		expect(read('Ada to ring them by 03/04')).toMatchObject({ what: 'Ring them by 03/04', due: null });
		expect(read('Ada to ring them by the next meeting')).toMatchObject({
			what: 'Ring them by the next meeting',
			due: null,
			doubtful: 'next meeting'
		});
	});

	test('without taking hyphens and later dates of other things for its own', () => {
		expect(read('Ada to book the drop-in')).toMatchObject({ what: 'Book the drop-in', measure: '' });
		expect(read('Ada to ask about the fair of 3 June')).toMatchObject({ what: 'Ask about the fair of 3 June', due: null });
	});
});
