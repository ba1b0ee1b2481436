import { wordDiff } from '#lib/server/documents';

/** Wordings shown, the latest first. */
const MOST = 50;

interface Revision {
	readonly number: number;
	readonly at: string;
	readonly text: string;
	readonly files: readonly string[];
}

/** The latest wordings of an entry, newest first, each with what it changed in the one before. */
export const wordings = (revisions: readonly Revision[]) => ({
	revisions: revisions.slice(0, MOST).map(({ text, ...each }, place) => ({
		...each,
		changes: wordDiff(revisions[place + 1]?.text ?? '', text)
	})),
	more: revisions.length > MOST
});
