import type { Around } from './around';
import { unnumbered } from './labels.ts';
import type { Line, TextLine } from './lines';
import { folded } from './minutes-words.ts';
import type { Placing } from './placing';
import { isThingToDo } from './verb-endings.ts';

/**
 * "To be actioned by: Head of Homes" above what they are to do: who. Null where the line is no such field, where it is one of the action right above, or no
 * thing to do stands below.
 */
export function ownersOfNext(
	text: string,
	next: Line | undefined,
	placing: Placing,
	{ words, owners }: Around
): readonly string[] | null {
	const field = /^(\p{L}[\p{L} ]{1,30}?)\s*[:：]\s*(\S.*)$/u.exec(text);
	if (!field || !words.set.ownerWords.has(folded(field[1]!))) return null;
	if (placing.placed.at(-1)?.kind === 'action' && !placing.isOwned()) return null;
	const isToDo = next !== undefined && next.kind !== 'table' && isThingToDo(unnumbered(next.text), words);
	return isToDo ? owners.written(field[2]!) : null;
}

/** Whether nobody but somebody known is named above an item: "Ann" over what she is to do. */
export const isNameAbove = ({ kind, text }: TextLine, next: Line | undefined, { owners }: Around): boolean =>
	kind !== 'item' && next?.kind === 'item' && text.length < 60 && owners.of(text, true) !== null;
