import type { Around } from './around';
import { doer } from './doers.ts';
import { labelOf } from './labels.ts';
import type { Line, TextLine } from './lines';
import type { MinutesWords } from './minutes-words';
import { sentences } from './sentences.ts';
import { tickBefore } from './ticks.ts';

/** Whether a line is set as a heading. */
export const isHeading = (line: Line): boolean => line.kind === 'heading' || line.kind === 'strong';

/** "WHAT WE HEARD": a line of its own in capitals. */
const isCried = (text: string): boolean =>
	text.length < 60 && !/[\p{Ll}\t:]/u.test(text) && /\p{Lu}{3,}.*\s.*\p{Lu}{3,}/u.test(text);

/** Whether a line heads what comes below it. */
export function isHeadLine(line: TextLine, around: Around): boolean {
	// "Rosie to order fifty pads by Friday." in bold is no heading.
	const isBold = line.kind === 'strong' && /\.$/.test(line.text) && doer(line.text, around) !== null;
	if (isHeading(line) && !isBold) return true;
	return line.kind === 'text' && isCried(line.text) && !around.owners.atStart(line.text);
}

/** "It is held in the hall. Still to do:" */
export function isToDoBelow(text: string, words: MinutesWords): boolean {
	const label = labelOf(sentences(text, words).at(-1)!, words);
	return label?.kind === 'action' && label.rest === '';
}

/** The number that a line begins with. */
export const numberOf = (text: string): number => Number(/^\s*(\d{1,2})(?=[.)]?\s)/.exec(text)?.[1] ?? Number.NaN);

/** Whether items stand among these lines before the next heading. */
export function hasItems(after: readonly Line[]): boolean {
	const end = after.findIndex(isHeading);
	return (end < 0 ? after : after.slice(0, end)).some(({ kind }) => kind === 'item');
}

/** Whether boxes of the items before the next heading say what is done and what is not. */
export function hasTicks(after: readonly Line[]): boolean {
	const end = after.findIndex(isHeading);
	return (end < 0 ? after : after.slice(0, end)).some((line) => line.kind === 'item' && tickBefore(line.text) !== '');
}
