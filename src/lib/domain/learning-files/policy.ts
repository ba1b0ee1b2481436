import type { Policy } from '../shared/policy';
import { isAuthor } from './learning-entry';

/** An entry is its author's: whoever else may read it changes nothing in it. */
export const entryPolicy = {
	change: (actor, entry) => isAuthor(entry, actor.id),
	share: (actor, entry) => isAuthor(entry, actor.id),
	promote: (actor, entry) => isAuthor(entry, actor.id),
	remove: (actor, entry) => isAuthor(entry, actor.id)
} satisfies Policy<{ readonly author: string }>;
