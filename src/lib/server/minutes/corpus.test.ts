import { expect, test } from 'vitest';
import { measureReading } from '#tests/corpora/minutes/measure';

// Invented minutes in five kinds of file and nine languages. The first twenty were looked at while the reading was made; of the
// others the first misses, and what was general in them mended. Figures of the first sight: ADR 101.
test.each(['tuned', 'held-out', 'first-sight', 'second-sight', 'third-sight', 'kept-back', 'afresh'])(
	'people and actions of the %s minutes are found, and none invented',
	{ timeout: 120_000 },
	async (name) => {
		const { misses, ...figures } = await measureReading(name);
		process.stdout.write(`${JSON.stringify({ minutes: name, ...figures })}\n`);
		expect(figures.documents).toBeGreaterThanOrEqual(15);
		expect(figures.exactLists, misses.join('\n')).toBeGreaterThanOrEqual(0.9);
		expect(figures.inventedPeople, misses.join('\n')).toBe(0);
		expect(figures.actionsFound, misses.join('\n')).toBeGreaterThanOrEqual(0.9);
		expect(figures.inventedActions, misses.join('\n')).toBe(0);
		expect(figures.lettersKept).toBe(1);
	}
);
