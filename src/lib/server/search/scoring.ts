/**
 * How records are ranked, the same in every engine: BM25 over one field in which a title counts for three. The values
 * are those that ranked best on the CISI and MEDLARS test collections (ADR 025).
 */
export const SCORING = {
	/** How soon further occurrences of a word stop counting. */
	k: 2,
	/** How much a long record is held against it, 0 to 1. */
	b: 0.75,
	/** Occurrences that one occurrence in the title is worth. */
	title: 3,
	/** Occurrences beyond this many are not counted. */
	mostOccurrences: 127,
	/** What a word is worth that only begins with the last word asked for. */
	prefix: 0.4,
	/** What a word is worth that is only spelled like the one asked for. */
	alike: 0.3
} as const;

/** What the readable records (and only those) look like, so that a private word moves no reader's ranking. */
export interface Corpus {
	readonly records: number;
	readonly averageLength: number;
}

/** How telling a word is that `holders` of the readable records hold. */
export const rarity = (corpus: Corpus, holders: number): number =>
	Math.log(1 + (corpus.records - holders + 0.5) / (holders + 0.5));

/** What `occurrences` of a word of that rarity add to the score of a record of `length` words. */
export function worth(corpus: Corpus, rare: number, occurrences: number, length: number): number {
	const { k, b } = SCORING;
	const longer = corpus.averageLength > 0 ? length / corpus.averageLength : 1;
	return (rare * (occurrences * (k + 1))) / (occurrences + k * (1 - b + b * longer));
}

/**
 * A length within a thirty-second of what it is, so that a small change to a record mostly leaves it as it was: PostgreSQL keeps
 * it with each of the record's postings.
 */
export function roughly(length: number): number {
	const step = 2 ** Math.max(0, 27 - Math.clz32(length));
	return Math.round(length / step) * step;
}
