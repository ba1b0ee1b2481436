import { expect, test } from 'vitest';
import { tallyParts, tallyRows } from './tally-parts';

const MARKS = [
	{ day: '2026-02-27', category: 'Journeys', minutes: 75 },
	{ day: '2026-05-01', category: 'Aftercare', minutes: 40 },
	{ day: '2026-05-14', category: 'Aftercare', minutes: 15 },
	{ day: '2026-05-14', category: 'A call, or two', minutes: 5 }
];

test('a tally stands in the file by month and kind, with its time and how many pieces of work it was', () => {
	const [heading, note, table] = tallyParts(MARKS);
	expect([heading, note]).toMatchObject([{ text: 'Invisible work' }, { is: 'note' }]);
	expect(table).toMatchObject({
		head: ['Month', 'Kind of work', 'Time', 'Pieces of work'],
		rows: [
			['February 2026', 'Journeys', '1 hour 15 minutes', '1'],
			['May 2026', 'A call, or two', '5 minutes', '1'],
			['May 2026', 'Aftercare', '55 minutes', '2']
		]
	});
});

test('whoever tallied nothing has no heading about it', () => {
	expect(tallyParts([])).toEqual([]);
	expect(tallyRows([])).toHaveLength(1);
});

test('as a table of data each mark stands for itself', () => {
	expect(tallyRows(MARKS)[1]).toEqual(['2026-02-27', 'Journeys', '75']);
	expect(tallyRows(MARKS)).toHaveLength(5);
});
