import { folded, type MinutesWords } from './minutes-words.ts';

const YES = /^(x|✓|✔|☑|☒|y|p|(yes|ja|oui|si|sim|tak|present)\b.*)$/;
const NO = /^(a|e|n|x|exc\.?|abs\.?|✗|✘|-|–|(apols?|apologies|no|nein|non|nie|nee|nao)\b.*)$/;

/** Which side a sign before a name says, and the text without it: "✅ Ann Lee", "❌ Bob Ray". */
export function signBefore(text: string): { side: 'present' | 'apologies' | null; rest: string } {
	const sign = /^\s*(?:([✅✔✓☑🟢👍])|([❌✗✘☒🔴]))\uFE0F?\s*/u.exec(text);
	return { side: sign?.[1] ? 'present' : sign?.[2] ? 'apologies' : null, rest: sign ? text.slice(sign[0].length) : text };
}

/** A column of ticks and crosses whose head only says a day. */
export function marksColumn(
	rows: readonly (readonly string[])[],
	name: number | undefined,
	words: MinutesWords
): number | undefined {
	const isMarked = (cell: string) =>
		isMark(cell.replace(/\s*\([^)]*\)$/, '')) ||
		saysAway(folded(cell), words) ||
		['apologies', 'present'].includes(words.label.get(folded(cell)) ?? '');
	const columns = (rows[0] ?? []).map((_, at) => at).filter((at) => at !== name);
	return columns.find((at) => {
		const cells = rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
		return cells.length > 1 && cells.every(isMarked);
	});
}

/** Whether a mark says that somebody was there. */
export const isYes = (cell: string): boolean => YES.test(folded(cell));

/** Whether a column has ticks, and beside them nothing but open places. */
export const areTicks = (cells: readonly string[]): boolean => {
	const marks = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
	return marks.length > 0 && marks.length < cells.length && marks.every(isYes);
};

/** Whether a mark says that they were not; what stands beside it in brackets does not count. */
export function isNo(cell: string, words: MinutesWords): boolean {
	const mark = folded(cell).replace(/\s*\(.*\)$/, '');
	return words.label.get(mark) === 'apologies' || NO.test(mark) || saysAway(mark, words);
}

/** "Excusa", "sent apologies": a mark with a word of those that head apologies. */
const saysAway = (mark: string, { away }: MinutesWords): boolean =>
	mark.length < 40 && mark.split(/[^\p{L}']+/u).some((word) => away.has(word));

/** A tick, a cross or a word beside a name. */
export const isMark = (cell: string): boolean =>
	!/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u.test(cell) &&
	(YES.test(folded(cell)) || NO.test(folded(cell)) || /^(present|apologies|absent)\b/i.test(cell));

/** Whether marks tell those excused ("E") from those who were absent without a word ("A"). */
export const tellsExcused = (cells: readonly string[]): boolean =>
	cells.some((cell) => /^(e|exc\.?)$/.test(folded(cell))) && cells.some((cell) => /^p\b/.test(folded(cell)));
export const isAbsentMark = (cell: string): boolean => /^(a|abs\.?)$/.test(folded(cell));
