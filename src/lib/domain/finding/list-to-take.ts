import { textOf } from '../shared/marked';
import type { Asker } from './known';
import { whatIsAsked } from './what-is-asked';

/** What is written to be read beyond a set: of meetings, files and sessions nothing leaves in a list of what was found. */
export const TAKEN = ['published-practice', 'lesson', 'learning-note', 'published-easy-read', 'published-paper'];
const PAGE = 100;

/** Whether what was found leaves in such a list. */
export const isTaken = (kind: string): boolean => TAKEN.includes(kind);

/** How what leaves Grove is put in order; by adoption it is on pages alone. */
export interface WantedToTake {
	readonly order: 'relevance' | 'date';
	/** The `next` of the page before. */
	readonly after: string | null;
}

/** One page of what a line finds among published and shared learning, for a list that leaves Grove: titles alone. */
export async function listToTake(asker: Asker, line: string, { order, after }: WantedToTake) {
	const { query } = await whatIsAsked(asker, line);
	const kinds = query.kinds ? TAKEN.filter((kind) => query.kinds!.includes(kind)) : TAKEN;
	if (kinds.length === 0) return { found: [], next: null };
	const { hits, next } = await asker.read.search({ ...query, kinds, order, limit: PAGE, after });
	return { found: hits.map(({ kind, id, title }) => ({ kind, id, title: textOf(title) })), next };
}
