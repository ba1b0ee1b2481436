import { expect, test } from 'vitest';
import { keptBack } from './kept-back';

const first = () => 0;

test('numbers under five are kept back, and a rest of less than five takes another with it', () => {
	expect(keptBack([6, 3, 2, 0], first)).toEqual([6, null, null, null]);
	expect(keptBack([6, 7, 8], first)).toEqual([6, 7, 8]);
	expect(keptBack([6, 7, 4], first)).toEqual([null, 7, null]);
	expect(keptBack([6, 7, 4], () => 1)).toEqual([6, null, null]);
	expect(keptBack([9, 8, 1, 1], first)).toEqual([null, 8, null, null]);
	// All chose the same: the rest would be nobody.
	expect(keptBack([9, 0, 0], first)).toEqual([null, null, null]);
	expect(keptBack([3, 2], first)).toEqual([null, null]);
});

/** All ways in which so many answers fall on so many places. */
function* ways(places: number, answers: number): Generator<number[]> {
	if (places === 1) yield [answers];
	else for (let here = 0; here <= answers; here++) for (const rest of ways(places - 1, answers - here)) yield [here, ...rest];
}

/** Everything that could be told of these numbers, whatever the lot draws. */
const outcomes = (counts: readonly number[]): string[] => {
	const drawable = Math.max(1, counts.filter((count) => count >= 5).length);
	const told = Array.from({ length: drawable }, (_, at) =>
		keptBack(counts, () => at)
			.map((count) => count ?? '?')
			.join()
	);
	return [...new Set(told)];
};

test.each([
	[2, 20],
	[3, 18],
	[4, 15],
	[5, 12]
])('whoever knows the rule and how many answered learns of none of %i numbers that it is not 0, 1, 2, 3 or 4', (places, most) => {
	for (let answers = 5; answers <= most; answers++) {
		const possible = new Map<string, Set<number>[]>();
		for (const counts of ways(places, answers)) {
			for (const told of outcomes(counts)) {
				const seen = possible.get(told) ?? counts.map(() => new Set<number>());
				counts.forEach((count, at) => seen[at]!.add(count));
				possible.set(told, seen);
			}
		}
		for (const [told, seen] of possible) {
			const hidden = seen.filter((_, at) => told.split(',')[at] === '?');
			for (const numbers of hidden)
				expect(
					[0, 1, 2, 3, 4].every((each) => numbers.has(each)),
					told
				).toBe(true);
		}
	}
});
