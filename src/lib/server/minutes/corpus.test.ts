import { expect, test } from 'vitest';
import { measureFiles, measureReading } from '#tests/corpora/minutes/measure';
import type { Figures } from '#tests/corpora/minutes/score';

// Invented minutes in five kinds of file and ten languages. The first twenty were looked at while the reading was made; of the
// others the first misses, and what was general in them mended. Figures of the first sight: ADR 101.
test.each(['tuned', 'held-out', 'first-sight', 'second-sight', 'third-sight', 'kept-back', 'afresh'])(
	'people and actions of the %s minutes are found, and none invented',
	{ timeout: 120_000 },
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

function expectWellRead(name: string, { misses, ...figures }: Figures, least: number): void {
	process.stdout.write(`${JSON.stringify({ minutes: name, ...figures })}\n`);
	expect(figures.documents).toBeGreaterThanOrEqual(least);
	expect(figures.exactLists, misses.join('\n')).toBeGreaterThanOrEqual(0.9);
	expect(figures.inventedPeople, misses.join('\n')).toBe(0);
	expect(figures.actionsFound, misses.join('\n')).toBeGreaterThanOrEqual(0.9);
	expect(figures.inventedActions, misses.join('\n')).toBe(0);
	expect(figures.lettersKept).toBe(1);
}
