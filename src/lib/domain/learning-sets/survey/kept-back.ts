import { FEWEST_ANSWERS } from '../without-a-name';

/**
 * Fewer than these are told no number, whatever they answer: one that is told is of five or more, and so are those together that are
 * kept back beside it, since nobody's choice could be kept back alone.
 */
export const NUMBERS_FROM = 2 * FEWEST_ANSWERS;

/** A place from 0 up to, and not including, a number. */
type Lot = (places: number) => number;

/**
 * The numbers of one question as they may be told: null for each under five. Everybody knows how many answered, so what is not
 * told can be summed up; where it is one number alone, or several that come to less than five, another is kept back with them,
 * drawn by lot. Whoever knows this rule still finds that each number kept back may be anything from 0 to 4 (ADR 120).
 * @param counts of all choices and of those who left the question out: together as many as answered
 * @param lot which of the numbers of five or more is kept back as well
 */
export function keptBack(counts: readonly number[], lot: Lot): readonly (number | null)[] {
	const small = counts.filter((count) => count < FEWEST_ANSWERS);
	const told = counts.flatMap((count, at) => (count < FEWEST_ANSWERS ? [] : [at]));
	const together = small.reduce((sum, count) => sum + count, 0);
	const isHidden = small.length === 0 || (small.length > 1 && together >= FEWEST_ANSWERS);
	const besides = isHidden || told.length === 0 ? null : told[lot(told.length)]!;
	return counts.map((count, at) => (count < FEWEST_ANSWERS || at === besides ? null : count));
}
