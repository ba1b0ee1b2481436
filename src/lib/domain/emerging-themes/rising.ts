import { logLikelihood, SURPRISING, type Share } from './log-likelihood';

/** Something that rose: a code or the term of a word, with the shares of records it was found in. */
export interface Rise {
	readonly key: string;
	readonly now: Share;
	readonly before: Share;
	readonly likelihood: number;
}

/** In how many of the records of a period each code or term was found. */
export interface Counted {
	readonly of: number;
	readonly found: ReadonlyMap<string, number>;
}

/** In fewer records than this nothing is called a theme, however surprising. */
const FEWEST_FOUND = 5;
/** A period with fewer records than this is not compared. */
export const FEWEST_RECORDS = 8;

/**
 * What is found in a larger share of records than before, too much so to be put down to chance; the most surprising first.
 * Each record counts once however often it says a thing, so that one long text makes no theme.
 */
export function rising(now: Counted, before: Counted): readonly Rise[] {
	if (Math.min(now.of, before.of) < FEWEST_RECORDS) return [];
	return [...now.found]
		.filter(([, found]) => found >= FEWEST_FOUND)
		.map(([key, found]): Rise => {
			const shares = { now: { found, of: now.of }, before: { found: before.found.get(key) ?? 0, of: before.of } };
			return { key, ...shares, likelihood: logLikelihood(shares.now, shares.before) };
		})
		.filter((rise) => rise.likelihood > SURPRISING && shareOf(rise.now) > shareOf(rise.before))
		.sort((a, b) => b.likelihood - a.likelihood || (a.key < b.key ? -1 : 1));
}

const shareOf = ({ found, of }: Share): number => found / of;

/** How much larger the share is than before, in words. */
export function inWords({ now, before }: Pick<Rise, 'now' | 'before'>): string {
	if (before.found === 0) return 'New';
	const times = shareOf(now) / shareOf(before);
	if (times < 1.75) return 'Somewhat more often than before';
	return times < 2.5 ? 'About twice as often as before' : `About ${Math.round(times)} times as often as before`;
}
