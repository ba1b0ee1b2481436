import { labelOf, type Label } from './labels.ts';
import { leadTo } from './leading-lines.ts';
import type { Line, TextLine } from './lines';
import { groupAt, isLineOfPeople } from './lines-of-people.ts';
import type { MinutesWords } from './minutes-words';
import { isPersonAside, nameAt } from './name-at.ts';
import { splitOutside } from './splitting.ts';

/** A name and a bracket, and nothing else. */
const ALONE = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,2} \([^()]+\)$/u;

/** The lines at the very beginning, where whoever came may stand below no label. */
const HEAD = 12;

/** Whether a line stands at the head, above all headings but that of the minutes themselves. */
export function isInHead(lines: readonly Line[], at: number): boolean {
	if (at >= HEAD) return false;
	const first = lines.findIndex(({ kind }) => kind !== 'heading' && kind !== 'edge');
	const headings = lines.slice(first + 1, at).filter(({ kind }) => kind === 'heading').length;
	return headings < (first > 0 ? 1 : 2);
}

/** "Present: Ann Lee (Forth)" above "Bob Ray (Tay)": a name and a bracket in each of the lines. */
export function goesOnBelow(lines: readonly Line[], at: number, words: MinutesWords): boolean {
	const line = lines[at]!;
	const isOne = (each: Line | undefined) => each?.kind === 'text' && labelOf(each.text, words) === null && ALONE.test(each.text);
	return line.kind === 'text' && /\)$/.test(line.text) && isOne(lines[at + 1]) && isOne(lines[at + 2]);
}

/** "Attendees⇥Ann Lee, Fenland Pathways (Chair)" above "Bob Ray, Oakleaf Works": one in each line, before where they come from. */
export function isFirstOfList(lines: readonly Line[], at: number, { rest }: Label, words: MinutesWords): boolean {
	const isOne = (text: string) => {
		const [name = '', ...more] = splitOutside(text, ',');
		return more.length === 1 && isPersonAside(name.trim(), words);
	};
	const below = lines.slice(at + 1, at + 3);
	return isOne(rest) && below.length === 2 && below.every((line) => isNextOfList(line, words) && isOne(line.text));
}
const isNextOfList = (line: Line, words: MinutesWords): line is TextLine =>
	(line.kind === 'text' || line.kind === 'row') && labelOf(line.text, words) === null;

/** Whether somebody stands in the line after this one. */
export function isNamedNext(lines: readonly Line[], at: number, words: MinutesWords): boolean {
	const line = lines[at + 1];
	if (line === undefined || line.kind === 'long' || line.kind === 'edge') return false;
	if (line.kind === 'table') return line.columns.of === 'people';
	const label = labelOf(line.text, words);
	return (
		isLineOfPeople(lines, line, true, words) ||
		groupAt(lines, at + 1, true, words).length > 1 ||
		leadTo(lines, at + 1, 'present', words) !== null ||
		(isPost(label) && isPersonAside(label!.rest, words))
	);
}

/** "People | Amber | Five of seven are appointed.": cells that tell something, and list nobody. */
export function isSaidInCells(line: TextLine): boolean {
	const cells = line.kind === 'row' ? line.text.split(/\t+/) : [];
	return cells.length > 2 && cells.slice(1).some((cell) => cell.split(/\s+/).length > 4 && /\.$/.test(cell));
}

/** Whether somebody alone stands behind "Minutes": beyond doubt, or known by what they do in them. */
export function isWriterNamed(text: string, words: MinutesWords): boolean {
	const found = nameAt(text, words, true);
	const isKnown = found?.note === '' && words.doers?.has(found.name.split(' ')[0]!) === true;
	return isKnown || isPersonAside(text, words);
}

/** Whether a label names one person for what they do in the meeting. */
export const isPost = (label: Label | null): boolean => label?.kind === 'chair' || label?.kind === 'writer';
