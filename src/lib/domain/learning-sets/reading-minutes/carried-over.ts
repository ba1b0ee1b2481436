import type { Around } from './around';
import { afterPhrase } from './minutes-words.ts';
import { action, dueOf, readAction, type ReadAction } from './read-action.ts';
import { readDue } from './read-date.ts';

/** Whether words say that something of an earlier meeting is still to be done: "carried forward", "noch offen". */
export const isCarried = (text: string, { words }: Around): boolean =>
	afterPhrase(text.replace(/^[\s([–—-]+/, ''), words.phrases.carried) !== null;

/** "Owen to finish the handbook – carried forward, now due 27 September": what is still to be done, and its new day. Null where it is not. */
export function carriedOver(text: string, around: Around): ReadAction | null {
	const cut = [...text.matchAll(/\s+[–—-]+\s+|[.;:?!,]\s+|\s*[([]/g)].find(({ index }) =>
		isCarried(text.slice(index + 1), around)
	);
	if (!cut || cut.index < 8) return null;
	const rest = text.slice(cut.index + cut[0].length).replace(/[)\].\s]+$/, '');
	const read = readAction(text.slice(0, cut.index), around);
	const due = readDue(rest, around.words, around.since) ?? (read.dueText === '' ? null : dueOf(read.dueText, around));
	return action(read.text, read.owners, due);
}
