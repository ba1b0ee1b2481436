import type { ExportedFile } from '#lib/domain/learning-files';
import { heading, note, table, type Part } from '#lib/server/documents';
import { monthInWords } from '../months';
import { lengthInWords } from '../tally/lengths';

type Tally = ExportedFile['tally'];

/** A tally by month and kind, for a file to read. */
export function tallyParts(tally: Tally): Part[] {
	if (tally.length === 0) return [];
	const rows = Map.groupBy(tally, ({ day, category }) => `${day.slice(0, 7)} ${category}`);
	return [
		heading('Invisible work'),
		note('In Grove nobody else reads this. Take it out before you give the file to somebody who need not see it.'),
		table(
			['Month', 'Kind of work', 'Time', 'Pieces of work'],
			[...rows.values()].toSorted(byMonthAndKind).map((marks) => {
				const [{ day, category }] = marks as [Tally[number]];
				const minutes = marks.reduce((sum, each) => sum + each.minutes, 0);
				return [monthInWords(day.slice(0, 7)), category, lengthInWords(minutes), String(marks.length)];
			})
		)
	];
}

function byMonthAndKind([a]: readonly Tally[number][], [b]: readonly Tally[number][]): number {
	const [left, right] = [a!, b!].map(({ day, category }) => `${day.slice(0, 7)} ${category}`) as [string, string];
	return left.localeCompare(right);
}

/** A tally as rows of a CSV file: every mark with its day, kind and minutes. */
export const tallyRows = (tally: Tally): string[][] => [
	['Day', 'Kind of work', 'Minutes'],
	...tally.map(({ day, category, minutes }) => [day, category, String(minutes)])
];
