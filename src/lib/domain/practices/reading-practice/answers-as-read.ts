import { LONGEST_STATEMENT, LONGEST_TEXT, MOST_ROWS, type Answer } from '../answer';
import { LONGEST_BASELINE, withItsStart } from '../compared-with';
import type { PracticeReading, ReadEffect, ReadSection, Unplaced } from './practice-reading';

/** A reading as the form of a practice shows it, and every word that has no place there, in pieces that a person can place. */
export interface AnswersAsRead {
	readonly answers: Readonly<Record<string, Answer>>;
	readonly unplaced: readonly string[];
}

/** Pieces of a document that are placed by hand: more than the longest one that is read can leave. */
export const MOST_LEFT = 150;
/** From so many on what was left is kept together, wherever it stood. */
const MANY_LEFT = 20;
const LONGEST_DETAIL = 120;

/** Nothing is cut off: what is longer than its field stands among the unplaced. */
export function answersAsRead({ sections, unplaced }: Pick<PracticeReading, 'sections' | 'unplaced'>): AnswersAsRead {
	const left: string[] = [];
	const answers = sections.map((section) => [section.key, answerOf(section, left)] as const);
	return { answers: Object.fromEntries(answers), unplaced: [...left, ...together(unplaced)].flatMap(inPieces) };
}

function answerOf({ text, inShort, facts, options, effects, contact }: ReadSection, left: string[]): Answer {
	const fits = text.length <= LONGEST_TEXT;
	if (!fits) left.push(text);
	const rows = effects.filter(
		({ statement, baseline }, at) =>
			at < MOST_ROWS && statement.length <= LONGEST_STATEMENT && baseline.length <= LONGEST_BASELINE
	);
	const longer = effects.filter((each) => !rows.includes(each));
	if (longer.length > 0) left.push(longer.map(said).join('\n\n'));
	return {
		text: fits ? text : '',
		...(inShort !== '' && { inShort }),
		...(facts.length > 0 && { facts: [...facts] }),
		...(options.length > 0 && { chosen: options.map(({ option }) => option) }),
		...(rows.length > 0 && {
			effects: rows.map(({ words: _, ...effect }) => withItsStart(effect))
		}),
		...(contact && { contact: { ...detailsOf(contact, left), consent: null } })
	};
}

const said = ({ words, statement, baseline }: ReadEffect): string =>
	[`${words}: ${statement}`, baseline].filter(Boolean).join('\n\n');

function detailsOf(contact: NonNullable<ReadSection['contact']>, left: string[]) {
	const fitting = Object.entries(contact).map(([field, words]) => {
		if (words.length <= LONGEST_DETAIL) return [field, words];
		left.push(words);
		return [field, ''];
	});
	return Object.fromEntries(fitting) as typeof contact;
}

/** What stood together in the document stays together. */
function together(unplaced: readonly Unplaced[]): string[] {
	const groups: { last: number; texts: string[] }[] = [];
	for (const { from, text } of unplaced) {
		const before = groups.at(-1);
		if (before && (from - before.last <= 1 || groups.length >= MANY_LEFT)) {
			before.texts.push(text);
			before.last = from;
		} else groups.push({ last: from, texts: [text] });
	}
	return groups.map(({ texts }) => texts.join('\n\n'));
}

const inPieces = (text: string): string[] =>
	Array.from({ length: Math.ceil(text.length / LONGEST_TEXT) }, (_, at) =>
		text.slice(at * LONGEST_TEXT, (at + 1) * LONGEST_TEXT)
	);
