/** In how many of how many records something was found. */
export interface Share {
	readonly found: number;
	readonly of: number;
}

/**
 * The log-likelihood ratio G² of two shares: how badly one common share explains both, over the four cells of found and not
 * found. It holds for rare words too, where the chi-squared test does not. Zero where one share has no records.
 * Source: T. Dunning, "Accurate methods for the statistics of surprise and coincidence", Computational Linguistics 19 (1), 1993.
 */
export function logLikelihood(now: Share, before: Share): number {
	const all = now.of + before.of;
	if (now.of === 0 || before.of === 0) return 0;
	const found = now.found + before.found;
	const cell = (observed: number, margin: number, of: number): number =>
		observed === 0 ? 0 : observed * Math.log((observed * all) / (margin * of));
	return (
		2 *
		(cell(now.found, found, now.of) +
			cell(before.found, found, before.of) +
			cell(now.of - now.found, all - found, now.of) +
			cell(before.of - before.found, all - found, before.of))
	);
}

/** What G² exceeds by chance alone in one of a hundred comparisons: chi-squared with one degree of freedom, p = 0.01. */
export const SURPRISING = 6.635;
