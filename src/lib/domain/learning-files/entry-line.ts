import type { Token } from '../shared/audience';
import type { Saved } from '../shared/collection';
import type { Id } from '../shared/ids';
import { openingAudience } from '../people';
import { linksAsWords } from '../shared/first-sentence';
import { entryText, entryTitle, type LearningEntry } from './learning-entry';

/** An entry as lists show it, with who reads it in tokens. */
export interface EntryLine {
	readonly id: Id;
	readonly title: string;
	readonly opening: string;
	readonly day: string;
	readonly prompted: string;
	readonly readers: readonly Token[];
}

const OPENING_LETTERS = 220;

/** An entry as a line; `shared`: who reads a wording of its own. */
export const entryLine = (entry: Saved<LearningEntry>, shared: readonly Token[]): EntryLine => ({
	id: entry.id,
	title: entryTitle(entry.text),
	opening: opening(entryText(entry), entryTitle(entry.text)),
	day: entry.day,
	prompted: entry.prompted,
	readers: [...new Set<Token>([...openingAudience(entry), ...shared])]
});

/** The words after the title, cut at a word's end. */
export function opening(text: string, title: string): string {
	const words = linksAsWords(text);
	const rest = words.startsWith(title) ? words.slice(title.length) : words;
	const flat = rest
		.replace(/[*_`#>]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
	return flat.length <= OPENING_LETTERS
		? flat
		: `${flat
				.slice(0, OPENING_LETTERS)
				.replace(/\s+\S*$/, '')
				.toWellFormed()}…`;
}
