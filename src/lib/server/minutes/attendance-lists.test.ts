import { expect, test } from 'vitest';
import { readMinutes } from '#lib/domain/learning-sets/reading-minutes/read-minutes.ts';
import { attendanceLists, type ListCase } from '#tests/corpora/minutes/attendance-lists/lists';
import { wordsOfMinutes } from './words';

/** All of them take two minutes; which are read is the same each time. */
const EVERY = 47;

// What offices set around names, times how they set a list, times ten languages: rules that fit one document only fail here.
test('whatever is set around names, and however a list is set, those who came and those who sent apologies are read', () => {
	const cases = attendanceLists()
		.filter((_, at) => at % EVERY === 0)
		.toArray();
	const misses = cases.flatMap((each) => missOf(each));
	process.stdout.write(`${JSON.stringify({ lists: cases.length, exact: 1 - misses.length / cases.length })}\n`);
	expect(cases.length).toBeGreaterThan(1_500);
	expect(misses.length / cases.length, misses.join('\n')).toBeLessThan(0.045);
});

function missOf({ name, blocks, ...truth }: ListCase): string[] {
	const read = readMinutes(blocks, wordsOfMinutes());
	const side = (names: readonly string[]) =>
		names
			.map((each) => each.toLowerCase())
			.sort()
			.join(', ');
	const isExact = side(read.present) === side(truth.present) && side(read.apologies) === side(truth.apologies);
	return isExact ? [] : [`${name}: ${read.present.join(', ')} | ${read.apologies.join(', ')}`];
}
