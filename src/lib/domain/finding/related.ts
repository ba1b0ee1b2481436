import { isEnded, lessons, type Lesson } from '../learning-tree';
import { publishedPractices } from '../practices';
import type { Reading, Related } from '../shared/context';
import { StoreUnavailable } from '../shared/errors';
import type { Ref } from '../shared/ids';

const KINDS = [publishedPractices.kind, lessons.kind];
/** More than a page shows, as some of them may have ended or be linked to it already. */
const LOOKED_AT = 15;

/**
 * Published practices, and lessons that still stand, that are about the same as a record, the closest first. It comes beside a page:
 * where search is not to be had, there is none.
 */
export async function relatedTo(read: Reading, to: Ref): Promise<readonly Related[]> {
	const related = await read.related({ to, kinds: KINDS, limit: LOOKED_AT }).catch(whereSearchIsAway);
	const found = await read.findMany(related.filter(({ kind }) => kind === lessons.kind));
	const standing = new Set(found.flatMap(({ id, record }) => (isEnded((record as unknown as Lesson).state) ? [] : [id])));
	return related.filter(({ kind, id }) => kind !== lessons.kind || standing.has(id));
}

function whereSearchIsAway(trouble: unknown): readonly Related[] {
	if (trouble instanceof StoreUnavailable) return [];
	throw trouble;
}
