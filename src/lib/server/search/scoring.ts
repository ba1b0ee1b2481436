/**
 * How records are ranked, the same in every engine: BM25 over one field in which a title counts for three (ADR 025; ADR 100
 * tells how the values were chosen).
 */
export const SCORING = {
	/** How soon further occurrences of a word stop counting. */
	k: 2,
	/** How much a long record is held against it, 0 to 1. */
	b: 0.75,
	/** How soon a word typed again stops counting: k3 of Okapi BM25, at its usual value. */
	again: 8,
	/** Occurrences that one occurrence in the title is worth. */
	title: 3,
	/** Occurrences beyond this many are not counted. */
	mostOccurrences: 127,
	/** What another wording of the same is worth. */
	otherwise: 0.5,
	/** What a word is worth that only begins with the last word asked for. */
	prefix: 0.4,
	/** What a word is worth that is only spelled like the one asked for. */
	alike: 0.3
} as const;

/**
 * What the best records of a long question add to it: the words that they have in common and few others hold. Round values
 * from the middle of a wide plain (ADR 100); the bounds keep its cost the same, however many records there are (ADR 148).
 */
export const FEEDBACK = {
	/** The best records that are read for it, and never more than this part of those that match. */
	records: 10,
	part: 0.1,
	/** Words of theirs that are looked at: those that they hold most often. */
	candidates: 60,
	/** Words that are added. */
	words: 15,
	/** What they weigh together, of the whole question. */
	weight: 0.4,
	/** A word that more of the readable records hold says too little: so large a part of them, and at most so many. */
	common: 0.2,
	holders: 2_000,
	/** How many of the best records must hold a word, so that one of them alone does not lead astray. */
	shared: 2,
	/** A record that holds none of the words asked for, but so many of those added, answers as well. */
	related: 3
} as const;

/**
 * By which words of a record others are found that are about the same. The bounds keep its cost that of a search, however many
 * records there are.
 */
export const RELATED = {
	/** Words of the record that are looked at: those that it holds most often, its title's first of all. */
	candidates: 40,
	/** The fewest letters of a word that tells anything; numbers tell nothing. */
	letters: 3,
	/** Those of them that count: the ones that weigh most. */
	words: 12,
	/** A word that more of the readable records hold says too little: so large a part of them, but at least and at most so many. */
	common: 0.2,
	holders: [10, 1_000],
	/** How many of the words another record has to hold. */
	shared: 2,
	/** How near it has to come, of what the record itself would reach. */
	least: 0.16,
	/** Words that are told for each. */
	told: 3
} as const;

/** What a word counts for that was typed so many times. */
export const typed = (times: number): number => (times * (SCORING.again + 1)) / (times + SCORING.again);

/** What the readable records (and only those) look like, so that a private word moves no reader's ranking. */
export interface Corpus {
	readonly records: number;
	readonly averageLength: number;
}

/** How telling a word is that `holders` of the readable records hold. */
export const rarity = (corpus: Corpus, holders: number): number =>
	Math.log(1 + (corpus.records - holders + 0.5) / (holders + 0.5));

/** What `occurrences` of a word of that rarity add to the score of a record of `length` words. */
export const worth = (corpus: Corpus, rare: number, occurrences: number, length: number): number =>
	worthAt(rare, occurrences, damping(corpus, length));

/** How much a record of `length` words damps whatever stands in it: all that {@link worth} takes of its length. */
export function damping({ averageLength }: Corpus, length: number): number {
	const { k, b } = SCORING;
	return k * (1 - b + b * (averageLength > 0 ? length / averageLength : 1));
}

/** As {@link worth}, where the damping of the record is known. */
export const worthAt = (rare: number, occurrences: number, damped: number): number =>
	(rare * (occurrences * (SCORING.k + 1))) / (occurrences + damped);

/**
 * A length within a thirty-second of what it is, so that a small change to a record mostly leaves it as it was: PostgreSQL keeps
 * it with each of the record's postings.
 */
export function roughly(length: number): number {
	const step = 2 ** Math.max(0, 27 - Math.clz32(length));
	return Math.round(length / step) * step;
}
