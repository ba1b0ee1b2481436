import { expect, test } from 'vitest';
import { measureReading } from '#tests/corpora/minutes/measure';

// Forty-one invented minutes in five kinds of file and eight languages. The first half was looked at while the reading was made; of the
// second only the first misses were, and what was general in them mended.
test.each(['tuned', 'held-out'])(
	'people and actions of the %s minutes are found, and none invented',
	{ timeout: 120_000 },
	async (name) => {
		const { misses, ...figures } = await measureReading(name);
		process.stdout.write(`${JSON.stringify({ minutes: name, ...figures })}\n`);
		expect(figures.documents).toBeGreaterThanOrEqual(20);
		expect(figures.exactLists, misses.join('\n')).toBeGreaterThanOrEqual(0.9);
		expect(figures.inventedPeople, misses.join('\n')).toBe(0);
		expect(figures.actionsFound, misses.join('\n')).toBeGreaterThanOrEqual(0.9);
		expect(figures.inventedActions, misses.join('\n')).toBe(0);
		expect(figures.lettersKept).toBe(1);
	}
);
