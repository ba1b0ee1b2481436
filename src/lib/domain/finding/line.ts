import { asPiece, piecesOf, unquoted } from '../shared/line-pieces';
import { FILTERS, LONGEST_LINE, MOST_FILTERS, type Filter, type FilterName, type Question } from './question';

/**
 * Reads a line such as `kind:lesson after:2026-05 by:"Ada Lovell" bus -train`. Every text at all can be read: what is no filter stays
 * a word, addresses and times with their colons among them. Time linear in its length.
 */
export function readLine(line: string): Question {
	const text = line.slice(0, LONGEST_LINE);
	const filters: Filter[] = [];
	const words = piecesOf(text).filter((piece) => {
		const filter = filters.length < MOST_FILTERS ? filterIn(piece) : null;
		if (filter && !filters.some((each) => isSame(each, filter))) filters.push(filter);
		return filter === null;
	});
	// What was typed stays as it is, a last space too, which says that the last word is finished.
	return { words: filters.length === 0 ? text : words.join(' ') + (/\s$/.test(text) ? ' ' : ''), filters };
}

function filterIn(piece: string): Filter | null {
	const [, typed, value] = /^([a-z]+):(?!\/)(.+)$/i.exec(piece) ?? [];
	const name = FILTERS.find((each) => each === typed?.toLowerCase());
	return name && unquoted(value!) !== '' ? { name, value: unquoted(value!) } : null;
}

/** The line that asks a question. */
export const writeLine = ({ words, filters }: Question): string =>
	[...filters.map(({ name, value }) => `${name}:${asPiece(value)}`), ...(words.trim() === '' ? [] : [words])].join(' ');

/** The same question without one of its filters. */
export const without = (question: Question, filter: Filter): Question => ({
	...question,
	filters: question.filters.filter((each) => !isSame(each, filter))
});

/** The same question narrowed down by this value, and by no other of that name. */
export const narrowedBy = (question: Question, name: FilterName, value: string): Question => ({
	...question,
	filters: [...question.filters.filter((each) => each.name !== name), { name, value }]
});

const isSame = (one: Filter, other: Filter): boolean =>
	one.name === other.name && one.value.toLowerCase() === other.value.toLowerCase();
