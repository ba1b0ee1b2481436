import { wordDiff } from './word-diff';

/** Wordings shown, the latest first. */
const MOST = 50;

/**
 * The latest wordings of a record, each with what it changed in the one before.
 * @param revisions newest first
 */
export const wordings = <R extends { readonly text: string }>(revisions: readonly R[]) => ({
	revisions: revisions.slice(0, MOST).map(({ text, ...each }, place) => ({
		...each,
		changes: wordDiff(revisions[place + 1]?.text ?? '', text)
	})),
	more: revisions.length > MOST
});
