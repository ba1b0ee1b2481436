import { choiceNamed, type ReadableChoice } from '../reading-practice/readable-form';

/** The options that a cell names, and what of it is none, as it stands. */
export interface OptionsInCell {
	readonly chosen: readonly string[];
	readonly unmatched: readonly string[];
}

/** Signs that set several options apart; a comma only where the whole is no option: "Health, social care" can be one. */
const SIGNS = [/[;|\n•]+/, /,\s*/];

/** Reads the cell of a list of options: several are set apart by semicolons, bars, lines or commas. */
export function optionsInCell(cell: string, choices: readonly ReadableChoice[]): OptionsInCell {
	let parts = [cell];
	for (const sign of SIGNS) parts = parts.flatMap((part) => (choiceNamed(part, choices) ? [part] : part.split(sign)));
	const read = parts.map((part) => part.trim()).filter((part) => part !== '');
	const found = read.map((part) => ({ part, option: choiceNamed(part, choices) }));
	return {
		chosen: [...new Set(found.flatMap(({ option }) => option ?? []))],
		unmatched: found.flatMap(({ part, option }) => (option ? [] : [part]))
	};
}
