import { marksAndWords, type MarkOrWords } from './marks.ts';
import { optionAtStart } from './option-at-start.ts';
import type { ReadOption } from './practice-reading';
import { choiceNamed, type ReadableChoice } from './readable-form.ts';

type Rows = readonly (readonly string[])[];

/** What a table or list of boxes says. `said`: words that are no option of the form but were ticked or written beside one. */
export interface ReadTicks {
	readonly chosen: readonly ReadOption[];
	readonly said: readonly string[];
	readonly labels: readonly string[];
}

/** Whether rows are options with boxes: at least two options, or one with a mark. */
export function areTicks(rows: Rows, choices: readonly ReadableChoice[]): boolean {
	const parts = rows.flatMap((row) => row.flatMap((cell) => marksAndWords(cell, choices)));
	const named = parts.filter((each) => each.kind === 'words' && optionOf(each.text, choices)).length;
	return named >= 2 || (named === 1 && parts.some((each) => each.kind === 'mark'));
}

/** The options that are ticked in rows of boxes: beside, in or below the option's own cell. */
export function readTicks(rows: Rows, choices: readonly ReadableChoice[]): ReadTicks {
	const parts = belowToBeside(rows, choices).map((row) => row.flatMap((cell) => marksAndWords(cell, choices)));
	const marksStandBefore = standBefore(parts);
	const [chosen, said, labels] = [[] as ReadOption[], [] as string[], [] as string[]];
	for (const { text, ticked } of parts.flatMap((row) => ticksOfRow(marksStandBefore ? row.toReversed() : row, labels))) {
		const found = optionOf(text, choices);
		if (found && (ticked || found.rest !== '')) chosen.push({ option: found.option, words: found.words });
		if (found) labels.push(found.words);
		if (found && found.rest !== '') said.push(found.rest);
		if (!found) (ticked ? said : labels).push(text);
	}
	return { chosen, said, labels };
}

/** Whether boxes stand before their options: more rows begin with one and end in words than the other way round. */
function standBefore(all: readonly (readonly MarkOrWords[])[]): boolean {
	// Columns at the right that are empty in all rows are there for a cell that was joined out of them.
	const width = all.reduce((most, row) => Math.max(most, row.findLastIndex(({ text }) => text !== '') + 1), 0);
	const rows = all.map((row) => row.slice(0, width));
	const from = (first: MarkOrWords['kind']) =>
		rows.filter((row) => row.length > 1 && row[0]?.kind === first && row.at(-1)?.kind !== first).length;
	return from('mark') > from('words');
}

/** Words with whether a mark follows them; a mark before any word belongs to the first. */
function ticksOfRow(row: readonly MarkOrWords[], labels: string[]): { text: string; ticked: boolean }[] {
	const found: { text: string; ticked: boolean }[] = [];
	let early = false;
	for (const part of row) {
		if (part.kind === 'words') {
			found.push({ text: part.text, ticked: early });
			early = false;
			continue;
		}
		labels.push(part.text);
		const last = found.at(-1);
		if (last) last.ticked ||= part.ticked;
		else early ||= part.ticked;
	}
	return found;
}

/** An option by its whole name, or by the name with which a cell begins: "Others: housing". */
function optionOf(text: string, choices: readonly ReadableChoice[]) {
	const whole = choiceNamed(text, choices);
	return whole ? { option: whole, words: text, rest: '' } : optionAtStart(text, choices);
}

/** Marks that stand in a row of their own below the options are set beside them. */
function belowToBeside(rows: Rows, choices: readonly ReadableChoice[]): string[][] {
	const areOptions = (row: readonly string[]) => row.length > 1 && row.every((cell) => choiceNamed(cell, choices));
	const areMarks = (row: readonly string[] | undefined): row is readonly string[] =>
		row !== undefined && row.every((cell) => marksAndWords(cell, choices).every(({ kind }) => kind === 'mark'));
	return rows.flatMap((row, at) => {
		const below = rows[at + 1];
		if (areOptions(row) && areMarks(below))
			return [[...row.flatMap((cell, column) => [cell, below[column] ?? '']), ...below.slice(row.length)]];
		return areMarks(row) && at > 0 && areOptions(rows[at - 1]!) ? [] : [[...row]];
	});
}
