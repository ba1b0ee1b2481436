/** The middle and the far end of what was measured. */
export interface Spread {
	readonly p50: number;
	readonly p99: number;
}

/** One line of the bench. `ofEmptyPage`: p50 as a multiple of the empty page's in the same run, where that says something. */
export interface Figure extends Spread {
	readonly figure: string;
	readonly engine: string;
	readonly n: number;
	readonly unit: 'requests/s' | 'practices/s' | 'ms' | 'MB' | 'KB' | 'statements' | 'round trips' | 'times' | 'kills' | 'share';
	readonly ofEmptyPage: number | null;
	/** What `ofEmptyPage` may be at most, where an aim is stated. */
	readonly aim: number | null;
}

/** The spread of a list of measurements, by the nearest rank. */
export function spread(of: readonly number[]): Spread {
	const sorted = of.toSorted((a, b) => a - b);
	const rank = (share: number): number => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN;
	return { p50: rank(0.5), p99: rank(0.99) };
}

/** A spread of one number that was counted, not sampled. */
export const counted = (value: number): Spread => ({ p50: value, p99: value });

/** Three digits are as many as any of these figures deserves. */
export const rounded = (value: number): number => Number(value.toPrecision(value >= 1_000 ? 4 : 3));

export function print(figure: Figure): void {
	const { p50, p99, ofEmptyPage } = figure;
	const shown = { ...figure, p50: rounded(p50), p99: rounded(p99), ofEmptyPage: ofEmptyPage && rounded(ofEmptyPage) };
	process.stdout.write(`${JSON.stringify(shown)}\n`);
}

/** Says what is being done, beside the figures. */
export const say = (text: string): void => void process.stderr.write(`${text}\n`);
