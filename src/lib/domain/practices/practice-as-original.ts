import type { Original } from '../easy-read';
import type { Reading } from '../shared/context';
import { NotFound } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { publishedPractices } from './published-practice';
import { titleOf } from './wording';

/** A published practice as that of which an easy read is made. Throws NotFound where this reader finds none published. */
export async function practiceAsOriginal(read: Reading, id: Id): Promise<Original> {
	const published = await read.find(publishedPractices, id);
	if (!published.wording) throw new NotFound();
	return {
		ref: ref(publishedPractices.kind, id),
		version: published.version,
		title: titleOf(published.wording),
		audience: publishedPractices.audience(published, id),
		wording: String(published.publication.revision),
		wordedAt: published.publication.at,
		publishedBy: 'coordinators'
	};
}
