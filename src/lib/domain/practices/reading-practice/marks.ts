import { choiceNamed, type ReadableChoice } from './readable-form.ts';

/** A cell or line taken apart: words, and boxes that are ticked or open. An empty cell is an open box. */
export type MarkOrWords =
	{ readonly kind: 'words'; readonly text: string } | { readonly kind: 'mark'; readonly ticked: boolean; readonly text: string };

const BOXES = /([☒☑✓✔√✗✘☐□○◯]|🗹|\[\s*[xX✓✔]?\s*\](?!\()|\(\s*[xX✓✔]?\s*\))/u;
const TICKED = /[xX☒☑✓✔√✗✘]|🗹/u;
/** Words that stand in place of a box, in the languages of the forms. */
const YES = /^(?:yes|ja|sí|si)$/i;
const NO = /^(?:no|nein)$/i;
const OPEN_CELL = /^[_\s.–—-]*$/;

/** Whether a text holds a box, ticked or open. */
export const hasBox = (text: string): boolean => BOXES.test(text);

export function marksAndWords(cell: string, choices: readonly ReadableChoice[]): MarkOrWords[] {
	const text = cell.trim();
	if (OPEN_CELL.test(text)) return [{ kind: 'mark', ticked: false, text }];
	if (NO.test(text)) return [{ kind: 'mark', ticked: false, text }];
	if (/^[xX]$/.test(text) || YES.test(text)) return [{ kind: 'mark', ticked: true, text }];
	return text.split(BOXES).flatMap((part, at): MarkOrWords[] => {
		if (at % 2 === 1) return [{ kind: 'mark', ticked: TICKED.test(part), text: part }];
		return part.trim() === '' ? [] : besideLetter(part.trim(), choices);
	});
}

/** An x that stands right before or behind the name of an option is a tick. */
function besideLetter(text: string, choices: readonly ReadableChoice[]): MarkOrWords[] {
	const found = /^(?<before>[xX])\s+(?<after>.+)$/s.exec(text) ?? /^(?<name>.+?)\s+(?<behind>[xX])$/s.exec(text);
	const name = found?.groups?.after ?? found?.groups?.name;
	if (!found || !name || !choiceNamed(name, choices)) return [{ kind: 'words', text }];
	const mark = { kind: 'mark', ticked: true, text: 'x' } as const;
	return found.groups?.before ? [mark, { kind: 'words', text: name }] : [{ kind: 'words', text: name }, mark];
}
