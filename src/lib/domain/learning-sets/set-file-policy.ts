import { belongsTo, type Policy } from '../shared/policy';
import type { LearningSet } from './learning-set';
import type { SetAddition } from './set-addition';
import type { SetEntry } from './set-entry';
import type { Id } from '../shared/ids';

/** Members of a living set write in its file. */
export const setFilePolicy = {
	write: (actor, set) => belongsTo(actor, set.id) && set.ending === null
} satisfies Policy<Pick<LearningSet, 'ending'> & { readonly id: Id }>;

/** Words are changed and deleted by whoever wrote them, while they belong to the set; the others add theirs below. */
export const setEntryPolicy = {
	change: (actor, entry) => belongsTo(actor, entry.set) && entry.author === actor.id,
	remove: (actor, entry) => belongsTo(actor, entry.set) && entry.author === actor.id,
	use: (actor, entry) => belongsTo(actor, entry.set)
} satisfies Policy<Pick<SetEntry | SetAddition, 'set' | 'author'>>;
