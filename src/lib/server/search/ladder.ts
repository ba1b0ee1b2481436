import type { SearchResult } from '#lib/domain/shared/context';

/** How much of a question its answer holds: all of its words, most of them, or any. */
export type Reached = SearchResult['reached'];

/** Words up to which a question is short. Already at three, all of them are often held by one long record that is not meant. */
const SHORT = 2;

/**
 * Whether a question is answered by the records with all of its words; where there is none, by those with most; where there is
 * none of these either, by those with any. So it is where it is short, and where the newest stand first: what holds one word of
 * many would stand at the top. Whoever writes more describes what they look for, and a record need not say it in just these
 * words: every record with any of them answers, and the score alone orders them.
 */
export const wantsAll = (words: number, byDate: boolean): boolean => byDate || words <= SHORT;

/** How many of so many words are most of them: more than half. */
export const mostOf = (words: number): number => Math.floor(words / 2) + 1;
