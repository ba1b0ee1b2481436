import { compared } from './compared.ts';
import { optionAtStart } from './option-at-start.ts';
import type { PracticeWords } from './practice-words';
import { choiceNamed, type ReadableChoice } from './readable-form.ts';

/** A cell or line taken apart: words, and boxes that are ticked or open. An empty cell is an open box. */
export type MarkOrWords =
	{ readonly kind: 'words'; readonly text: string } | { readonly kind: 'mark'; readonly ticked: boolean; readonly text: string };

/** What a list of options is read by: the options, and the words that stand in place of a box. */
export interface ListWords extends Pick<PracticeWords, 'yes' | 'no'> {
	readonly choices: readonly ReadableChoice[];
}

const BOXES = /([☒☑✓✔√✗✘☐□○◯◉⬜⬛✅]|🗹|🗷|\[\s*[xX✓✔*]?\s*\](?!\()|\(\s*[xX✓✔]?\s*\))/u;
const TICKED = /[xX☒☑✓✔√✗✘◉⬛✅*]|🗹|🗷/u;
const OPEN_CELL = /^[_\s.–—-]*$/;

/** Whether a text holds a box, ticked or open. */
export const hasBox = (text: string): boolean => BOXES.test(text);

/** Whether a line says of an option whether it is chosen: by a box, or by a word before or behind it. */
export const hasMark = (text: string, list: ListWords): boolean =>
	hasBox(text) || (text.length < 200 && besideWord(text.trim(), list).length > 1);

/** Whether a word stands in place of a box: ticked, open, or null where it does not. */
export function saidTick(text: string, { yes, no }: Pick<ListWords, 'yes' | 'no'>): boolean | null {
	if (text.length > 30 || text.trim() === '') return null;
	const plain = compared(text);
	return no.has(plain) ? false : yes.has(plain) || /^[xX]$/.test(text.trim()) ? true : null;
}

export function marksAndWords(cell: string, list: ListWords): MarkOrWords[] {
	const text = cell.trim();
	if (OPEN_CELL.test(text)) return [{ kind: 'mark', ticked: false, text }];
	const said = saidTick(text, list);
	if (said !== null) return [{ kind: 'mark', ticked: said, text }];
	return text.split(BOXES).flatMap((part, at): MarkOrWords[] => {
		if (at % 2 === 1) return [{ kind: 'mark', ticked: TICKED.test(part), text: part }];
		return part.trim() === '' ? [] : besideWord(part.trim(), list);
	});
}

/** An option with its explanation, behind which "Yes" stands as in a column: "Collaborative approach – with all who matter Yes". */
const explains = (name: string, mark: string, { choices }: ListWords): boolean =>
	/^[\p{Lu}x]/u.test(mark) && !/[.!?,;:–—-]\s*$/u.test(name) && optionAtStart(name, choices) !== null;

/** An x, yes or no that stands right before or behind the name of an option is a tick, or says that there is none. */
function besideWord(text: string, list: ListWords): MarkOrWords[] {
	const between = text.split(/\s+[xX]\s+/);
	if (between.length > 1 && between.every((each) => choiceNamed(each, list.choices) !== null))
		return between.flatMap((each, at): MarkOrWords[] => [
			...(at > 0 ? [{ kind: 'mark', ticked: true, text: 'x' } as const] : []),
			{ kind: 'words', text: each }
		]);
	const before = /^(\S{1,12}?)\s*[:–—-]?\s+(.+)$/su.exec(text);
	const behind = /^(.+?)(?:\s*[:–—?=-]\s*|\s+)(\S{1,12})$/su.exec(text);
	for (const [mark, name, isBefore] of [
		[before?.[1], before?.[2], true],
		[behind?.[2], behind?.[1], false]
	] as const) {
		const ticked = mark === undefined ? null : saidTick(mark, list);
		if (ticked === null || !(choiceNamed(name!, list.choices) !== null || (!isBefore && explains(name!, mark!, list)))) continue;
		const [sign, words] = [{ kind: 'mark', ticked, text: mark! } as const, { kind: 'words', text: name! } as const];
		return isBefore ? [sign, words] : [words, sign];
	}
	return [{ kind: 'words', text }];
}
