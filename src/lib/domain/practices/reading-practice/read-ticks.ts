import { marksAndWords, saidTick, type ListWords, type MarkOrWords } from './marks.ts';
import { optionAtStart } from './option-at-start.ts';
import type { ReadOption } from './practice-reading';
import { choiceNamed, type ReadableChoice } from './readable-form.ts';

type Rows = readonly (readonly string[])[];

/** What a table or list of boxes says. `said`: words that are no option of the form but were ticked or written beside one. */
export interface ReadTicks {
	readonly chosen: readonly ReadOption[];
	readonly said: readonly string[];
	readonly labels: readonly string[];
	/** Whether what stands behind an option whose box is open explains it. */
	readonly explains: boolean;
}

/** Whether rows are options with boxes: at least two options, or one with a mark. */
export function areTicks(rows: Rows, list: ListWords): boolean {
	const { choices } = list;
	const parts = rows.flatMap((row) => row.flatMap((cell) => marksAndWords(cell, list)));
	const named = parts.filter((each) => each.kind === 'words' && optionOf(each.text, choices)).length;
	return named >= 2 || (named === 1 && parts.some((each) => each.kind === 'mark'));
}

/**
 * The options that are ticked in rows of boxes: beside, in or below the option's own cell. `isExplaining`: the form explains its options
 * behind their names, here or in other rows of the list.
 */
export function readTicks(all: Rows, list: ListWords, isExplaining = false): ReadTicks {
	const { choices } = list;
	const { rows, labels } = withoutNoColumns(all, list);
	const parts = belowToBeside(rows, list).map((row) => row.flatMap((cell) => marksAndWords(cell, list)));
	const marksStandBefore = standBefore(parts);
	const [chosen, said] = [[] as ReadOption[], [] as string[]];
	let hasOpen = false;
	const explained: string[] = [];
	for (const { text, ticked, isOpen } of parts.flatMap((row) => ticksOfRow(marksStandBefore ? row.toReversed() : row, labels))) {
		const found = optionOf(text, choices);
		// What follows an option whose box stands open explains it; beside no box it was written there.
		const isExplained = found !== null && isOpen && found.rest !== '' && found.option !== 'other';
		if (found && !isExplained && (ticked || (found.rest !== '' && !isOpen)))
			chosen.push({ option: found.option, words: found.words });
		if (found) labels.push(found.words);
		if (isExplained) labels.push(found.rest);
		else if (found && found.rest !== '') (ticked && found.option !== 'other' ? explained : said).push(found.rest);
		if (!found) (ticked ? said : labels).push(text);
		if (isExplained) hasOpen = true;
	}
	const isForms = hasOpen || isExplaining;
	return {
		chosen,
		said: isForms ? said : [...explained, ...said],
		labels: isForms ? [...labels, ...explained] : labels,
		explains: hasOpen
	};
}

/** Rows below "Yes" and "No" without what is marked as no; `labels` are that head and those marks. */
function withoutNoColumns(rows: Rows, list: ListWords): { readonly rows: Rows; readonly labels: string[] } {
	const [head = [], ...below] = rows;
	const said = head.map((cell) => (/^[xX]$/.test(cell) ? null : saidTick(cell, list)));
	const isHead = said.includes(true) && below.length > 0 && !head.some((cell) => choiceNamed(cell, list.choices));
	if (!isHead) return { rows, labels: [] };
	const isNo = (column: number) => said[column] === false;
	return {
		rows: below.map((row) => row.map((cell, column) => (isNo(column) ? '' : cell))),
		labels: [...head, ...below.flatMap((row) => row.filter((_, column) => isNo(column)))].filter((each) => each !== '')
	};
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
function ticksOfRow(row: readonly MarkOrWords[], labels: string[]): { text: string; ticked: boolean; isOpen: boolean }[] {
	const found: { text: string; ticked: boolean; isOpen: boolean }[] = [];
	let [early, earlyOpen] = [false, false];
	for (const part of row) {
		if (part.kind === 'words') {
			found.push({ text: part.text, ticked: early, isOpen: earlyOpen });
			[early, earlyOpen] = [false, false];
			continue;
		}
		labels.push(part.text);
		const last = found.at(-1);
		// An empty cell may be no box.
		const isOpen = !part.ticked && /\S/.test(part.text);
		if (last) [last.ticked, last.isOpen] = [last.ticked || part.ticked, last.isOpen || isOpen];
		else [early, earlyOpen] = [early || part.ticked, earlyOpen || isOpen];
	}
	return found;
}

/** An option by its whole name, or by the name with which a cell begins: "Others: housing". */
function optionOf(text: string, choices: readonly ReadableChoice[]) {
	const whole = choiceNamed(text, choices);
	return whole ? { option: whole, words: text, rest: '' } : optionAtStart(text, choices);
}

/** Marks that stand in a row of their own below the options are set beside them. */
function belowToBeside(rows: Rows, list: ListWords): string[][] {
	const { choices } = list;
	const areOptions = (row: readonly string[]) => row.length > 1 && row.every((cell) => choiceNamed(cell, choices));
	const areMarks = (row: readonly string[] | undefined): row is readonly string[] =>
		row !== undefined && row.every((cell) => marksAndWords(cell, list).every(({ kind }) => kind === 'mark'));
	return rows.flatMap((row, at) => {
		const below = rows[at + 1];
		if (areOptions(row) && areMarks(below))
			return [[...row.flatMap((cell, column) => [cell, below[column] ?? '']), ...below.slice(row.length)]];
		return areMarks(row) && at > 0 && areOptions(rows[at - 1]!) ? [] : [[...row]];
	});
}
