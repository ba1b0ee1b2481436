import type { PracticeReading } from './practice-reading';

/**
 * What a description says, however its file was saved: by section what was read there, and what found no place, letters and digits
 * alone. Two documents that say the same word for word give the same.
 */
export const saidBy = ({ template, sections, unplaced }: PracticeReading): string =>
	JSON.stringify([
		template,
		sections.map(({ key, text, options, effects, contact }) => [
			key,
			letters(text),
			options.map(({ option }) => option).toSorted(),
			effects.map(({ group, statement }) => [group, letters(statement)]),
			Object.values(contact ?? {}).map(letters)
		]),
		letters(unplaced.map(({ text }) => text).join(''))
	]);

const letters = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? []).join('');
