import { expect, test } from 'vitest';
import { measureFiles, measureReading } from '#tests/corpora/minutes/measure';
import type { Figures } from '#tests/corpora/minutes/score';

// Invented minutes in five kinds of file and ten languages. The first twenty were looked at while the reading was made; of the
// others the first misses, and what was general in them mended. Figures of the first sight: ADR 101.
test.each(['tuned', 'held-out', 'first-sight', 'second-sight', 'third-sight', 'kept-back', 'afresh'])(
	'people and actions of the %s minutes are found, and none invented',
	async (name) => {
		expectWellRead(name, await measureReading(name), 15);
	}
);

// Files of a dozen offices each, as these wrote them, by another hand than the rules.
test.each(['offices-1', 'offices-2', 'offices-3'])(
	'people and actions in the files of %s are found, and none invented',
	(folder) => expectWellRead(folder, measureFiles(folder), 12)
);

// Five times ten of the same hand, four times twelve of a third, three times twelve of a fourth and twice twelve of a fifth, each looked at once before it
// was mended; what is still missed is said in ADR 101.
test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14].map((nth) => `unseen-${nth}`))(
	'most people and actions in the files of %s are found',
	(folder) => {
		const { misses, ...figures } = measureFiles(folder);
		process.stdout.write(`${JSON.stringify({ minutes: folder, ...figures })}\n`);
		expect(figures.exactLists, misses.join('\n')).toBeGreaterThanOrEqual(0.8);
		expect(figures.inventedPeople, misses.join('\n')).toBe(0);
		expect(figures.actionsFound, misses.join('\n')).toBeGreaterThanOrEqual(0.88);
		expect(figures.inventedActions, misses.join('\n')).toBeLessThanOrEqual(2);
		expect(figures.lettersKept).toBe(1);
	}
);

// Six times twelve of three further hands, odder than those before, twice twelve of another, four times twelve of an eighth and three times twelve of a ninth and twelve of a tenth, mixed ones; all looked at by now. ADR 101 has
// their first sights. None may get worse.
test.each([
	['unseen-15', 1, 0, 0.85, 3],
	['unseen-16', 1, 0, 0.93, 4],
	['unseen-17', 0.83, 0, 0.96, 4],
	['unseen-18', 0.83, 0, 0.94, 2],
	['unseen-19', 1, 0, 0.91, 1],
	['unseen-20', 0.75, 1, 0.93, 0],
	['unseen-21', 1, 0, 1, 0],
	['unseen-22', 1, 0, 0.98, 1],
	['unseen-23', 1, 0, 0.96, 0],
	['unseen-24', 1, 0, 0.94, 1],
	['unseen-25', 1, 0, 0.98, 0],
	['unseen-26', 1, 0, 0.96, 1],
	['unseen-27', 0.91, 0, 0.93, 2],
	['unseen-28', 1, 0, 0.97, 0],
	['unseen-29', 0.83, 1, 0.94, 1],
	['unseen-30', 0.83, 0, 0.95, 1]
])('people and actions in the files of %s are read as they were, or better', (folder, lists, people, found, invented) => {
	const { misses, ...figures } = measureFiles(folder);
	process.stdout.write(`${JSON.stringify({ minutes: folder, ...figures })}\n`);
	expect(figures.exactLists, misses.join('\n')).toBeGreaterThanOrEqual(lists);
	expect(figures.inventedPeople, misses.join('\n')).toBeLessThanOrEqual(people);
	expect(figures.actionsFound, misses.join('\n')).toBeGreaterThanOrEqual(found);
	expect(figures.inventedActions, misses.join('\n')).toBeLessThanOrEqual(invented);
	expect(figures.lettersKept).toBe(1);
});

function expectWellRead(name: string, { misses, ...figures }: Figures, least: number): void {
	process.stdout.write(`${JSON.stringify({ minutes: name, ...figures })}\n`);
	expect(figures.documents).toBeGreaterThanOrEqual(least);
	expect(figures.exactLists, misses.join('\n')).toBeGreaterThanOrEqual(0.9);
	expect(figures.inventedPeople, misses.join('\n')).toBe(0);
	expect(figures.actionsFound, misses.join('\n')).toBeGreaterThanOrEqual(0.9);
	expect(figures.inventedActions, misses.join('\n')).toBe(0);
	expect(figures.lettersKept).toBe(1);
}
