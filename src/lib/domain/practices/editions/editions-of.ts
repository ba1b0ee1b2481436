import type { Context } from '../../shared/context';
import { NotFound } from '../../shared/errors';
import type { Id } from '../../shared/ids';
import { publishedPractices, type PublishedPractice } from '../published-practice';
import type { Wording } from '../wording';

/** One published wording of a practice, as its readers saw it last. */
export interface Edition {
	readonly publication: PublishedPractice['publication'];
	readonly wording: Wording;
	/** The names of its files. */
	readonly files: readonly string[];
}

/**
 * The editions of a practice that can still be looked back to, newest first; none before it is published. What stood there before
 * a withdrawal, or named somebody who no longer agrees, is forgotten.
 */
export async function editionsOf({ read }: Pick<Context, 'read'>, id: Id): Promise<readonly Edition[]> {
	const revisions = await read.history(publishedPractices, id).catch((trouble: unknown) => {
		if (trouble instanceof NotFound) return [];
		throw trouble;
	});
	const last = new Map<number, Edition>();
	for (const { value } of revisions)
		if (value.wording && !last.has(value.publication.revision))
			last.set(value.publication.revision, {
				publication: value.publication,
				wording: value.wording,
				files: (value.attachments ?? []).map(({ name }) => name)
			});
	return [...last.values()].toSorted((a, b) => b.publication.revision - a.publication.revision);
}
