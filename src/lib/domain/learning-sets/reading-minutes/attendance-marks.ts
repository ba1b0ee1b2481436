import { folded, type MinutesWords } from './minutes-words.ts';

/** Whether a folded mark is a sign or letter of these, or begins with one of their words; "non-voting" begins with none. */
function isOf(mark: string, signs: RegExp, marks: ReadonlySet<string>): boolean {
	const [word = ''] = /^[\p{L}-]+/u.exec(mark) ?? [];
	return signs.test(mark) || (marks.has(word) && (word.length > 1 || mark === word));
}
const yes = (mark: string, { set }: MinutesWords) => isOf(mark, /^[x✓✔☑☒]$/u, set.yesMarks);
const no = (mark: string, { set }: MinutesWords) =>
	[set.noMarks, set.excusedMarks, set.absentMarks].some((marks) => isOf(mark, /^[x✗✘–-]$/u, marks));

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
		isMark(cell.replace(/\s*\([^)]*\)$/, ''), words) ||
		saysAway(folded(cell), words) ||
		['apologies', 'present'].includes(words.label.get(folded(cell)) ?? '');
	const columns = (rows[0] ?? []).map((_, at) => at).filter((at) => at !== name);
	return columns.find((at) => {
		const cells = rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
		return cells.length > 1 && cells.every(isMarked);
	});
}

/** Whether a mark says that somebody was there. */
export const isYes = (cell: string, words: MinutesWords): boolean => yes(folded(cell), words);

/** Whether a column has ticks, and beside them nothing but open places. */
export const areTicks = (cells: readonly string[], words: MinutesWords): boolean => {
	const marks = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
	return marks.length > 0 && marks.length < cells.length && marks.every((mark) => isYes(mark, words));
};

/** Whether a mark says that they were not; what stands beside it in brackets does not count. */
export function isNo(cell: string, words: MinutesWords): boolean {
	const mark = folded(cell).replace(/\s*\(.*\)$/, '');
	return words.label.get(mark) === 'apologies' || no(mark, words) || saysAway(mark, words);
}

/** "Excusa", "sent apologies": a mark with a word of those that head apologies. */
const saysAway = (mark: string, { away }: MinutesWords): boolean =>
	mark.length < 40 && mark.split(/[^\p{L}'-]+/u).some((word) => away.has(word));

/** A tick, a cross or a word beside a name. */
export const isMark = (cell: string, words: MinutesWords): boolean =>
	!/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u.test(cell) &&
	(yes(folded(cell), words) ||
		no(folded(cell), words) ||
		['present', 'apologies'].includes(words.label.get(/^\p{L}*/u.exec(folded(cell))![0]) ?? ''));

/** Whether marks tell those excused ("E") from those who were absent without a word ("A"). */
export const tellsExcused = (cells: readonly string[], { set }: MinutesWords): boolean =>
	cells.some((cell) => set.excusedMarks.has(folded(cell).replace(/\.$/, ''))) &&
	cells.some((cell) => /^p\b/.test(folded(cell)) && set.yesMarks.has('p'));
export const isAbsentMark = (cell: string, { set }: MinutesWords): boolean =>
	set.absentMarks.has(folded(cell).replace(/\.$/, ''));
