import type { Reading } from '../shared/context';
import { NotFound } from '../shared/errors';
import type { Id } from '../shared/ids';
import { publishedPractices } from './published-practice';

export interface PracticeEdition {
	/** Counted from 1. */
	readonly edition: number;
	readonly publishedAt: string;
	/** Whether its words are those that stand there now. */
	readonly current: boolean;
}

/**
 * The editions of a published practice that this reader could read, newest first: that they were, and when. The words of earlier
 * ones are not given on: somebody may have been named in them who since took back that they may be. Throws NotFound where none is published.
 */
export async function practiceEditions(read: Reading, id: Id): Promise<readonly PracticeEdition[]> {
	const [now, past] = await Promise.all([read.find(publishedPractices, id), read.history(publishedPractices, id)]);
	if (!now.wording) throw new NotFound();
	const published = past.filter(({ value }) => value.wording !== null && value.withdrawal === null);
	const byNumber = new Map(published.map(({ value }) => [value.publication.revision, value.publication.at]));
	byNumber.set(now.publication.revision, now.publication.at);
	return [...byNumber]
		.sort(([one], [other]) => other - one)
		.map(([edition, publishedAt]) => ({ edition, publishedAt, current: edition === now.publication.revision }));
}
