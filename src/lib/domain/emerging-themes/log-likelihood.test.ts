import { expect, test } from 'vitest';
import { logLikelihood, SURPRISING } from './log-likelihood';

test('G² is that of the four cells, worked out by hand', () => {
	// Found in 9 of 20 and in 2 of 22; expected are 11/42 of each. 2 Σ O ln (O / E).
	const expected = (of: number, found: boolean) => (of * (found ? 11 : 31)) / 42;
	const byHand =
		2 *
		(9 * Math.log(9 / expected(20, true)) +
			11 * Math.log(11 / expected(20, false)) +
			2 * Math.log(2 / expected(22, true)) +
			20 * Math.log(20 / expected(22, false)));
	expect(logLikelihood({ found: 9, of: 20 }, { found: 2, of: 22 })).toBeCloseTo(byHand, 10);
	expect(byHand).toBeGreaterThan(SURPRISING);
});

test('equal shares surprise nobody, and neither does a period without records', () => {
	expect(logLikelihood({ found: 5, of: 10 }, { found: 10, of: 20 })).toBeCloseTo(0, 10);
	expect(logLikelihood({ found: 5, of: 10 }, { found: 0, of: 0 })).toBe(0);
	expect(logLikelihood({ found: 10, of: 10 }, { found: 10, of: 10 })).toBeCloseTo(0, 10);
});

test('among shares that differ by chance alone, about one in a hundred is called surprising', () => {
	let seed = 1;
	const chance = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
	const drawn = (of: number) => ({ found: Array.from({ length: of }, chance).filter((each) => each < 0.3).length, of });
	const tries = 4_000;
	const surprising = Array.from({ length: tries }, () => logLikelihood(drawn(200), drawn(180))).filter((g) => g > SURPRISING);
	expect(surprising.length / tries).toBeGreaterThan(0.004);
	expect(surprising.length / tries).toBeLessThan(0.018);
});
