import { compared } from './compared.ts';
import type { ReadOption } from './practice-reading';
import type { ReadableChoice } from './readable-form';

/** An option with which a line begins, ended by a sign or the end of the line: "Micro level practice. People in one town". */
export interface OptionAtStart {
	readonly option: string;
	readonly words: string;
	readonly rest: string;
}

/** Letters in which the name of an option lies. */
const LONGEST_NAME = 140;

export function optionAtStart(line: string, choices: readonly ReadableChoice[]): OptionAtStart | null {
	const start = line.slice(0, LONGEST_NAME);
	const ends = [...start.matchAll(/[:.;,]|\s[-–—]\s|\s(?=\()|$/g)].map(({ index }) => index);
	// The longest name first: "Potential for sustainability" before "Potential".
	for (const end of ends.reverse()) {
		const words = start.slice(0, end);
		const plain = compared(words);
		const choice = plain && choices.find(({ names }) => names.some((name) => name.plain === plain));
		if (choice) return { option: choice.option, words, rest: line.slice(end).replace(/^[\s:.;,–—_-]+/, '') };
	}
	return null;
}

/** The options that a line names one after the other before it says more: "Consultative, team involvement. They choose." */
export function optionsAtStart(line: string, choices: readonly ReadableChoice[]): ReadOption[] {
	const found = optionAtStart(line, choices);
	if (!found) return joinedAtStart(line, choices);
	const { option, words, rest } = found;
	return [{ option, words }, ...(rest === '' ? [] : optionsAtStart(rest, choices))];
}

/** Two options that one word joins: "Funded project and Joint/Pooled budgets: £84,000". */
function joinedAtStart(line: string, choices: readonly ReadableChoice[]): ReadOption[] {
	const [, first, second] = /^(.{3,140}?)\s+(?:and|und|y|&|\+)\s+(.+)$/su.exec(line) ?? [];
	if (first === undefined || second === undefined) return [];
	const before = optionAtStart(first, choices);
	const behind = before?.rest === '' ? optionsAtStart(second, choices) : [];
	return before && behind.length > 0 ? [{ option: before.option, words: before.words }, ...behind] : [];
}
