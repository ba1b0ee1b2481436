import type { Line } from './lines';
import { tickBefore } from './ticks.ts';

/** Whether a line is set as a heading. */
export const isHeading = (line: Line): boolean => line.kind === 'heading' || line.kind === 'strong';

/** "WHAT WE HEARD": a line of its own in capitals. */
export const isCried = (text: string): boolean =>
	text.length < 60 && !/[\p{Ll}\t:]/u.test(text) && /\p{Lu}{3,}.*\s.*\p{Lu}{3,}/u.test(text);

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
