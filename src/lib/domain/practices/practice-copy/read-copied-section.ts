import type { Effect, Fact } from '../answer';
import type { KnownOption } from '../known-options';
import { START_NOT_KNOWN } from '../compared-with.ts';
import { compared } from '../reading-practice/compared.ts';
import { markdownOf } from '../reading-practice/markdown-of.ts';
import { isGrid, textsOf, type Line, type Piece } from '../reading-practice/pieces.ts';
import type { ReadEffect, ReadOption, ReadSection } from '../reading-practice/practice-reading';
import type { Section } from '../template';
import { CLAIM_WORDS, CONTACT_LABELS, DETAILS, EFFECT_COLUMNS, FACT_COLUMNS, IN_SHORT } from './copy-words.ts';
import { detailsUnder, rowsUnder, withoutAngles } from './read-tables.ts';

/** One section of a copy as it was written; what was added to it by hand stays in its words. `labels`: what is Grove's in it. */
export function readCopiedSection(section: Section, heading: Line, pieces: readonly Piece[], choices: readonly KnownOption[]) {
	const { key, number } = section;
	const [rest, labels] = [[] as Piece[], [] as string[]];
	const [options, facts, effects] = [[] as ReadOption[], [] as Fact[], [] as ReadEffect[]];
	let [inShort, contact] = ['', null as ReadSection['contact']];
	for (const piece of pieces) {
		const option = rest.length === 0 ? tickedIn(piece, choices) : null;
		const short = rest.length === 0 && inShort === '' ? shortIn(piece) : null;
		const figures = rowsUnder(piece, FACT_COLUMNS);
		const told = section.kind === 'effects' ? effectsIn(piece, choices) : null;
		const details = section.kind === 'contact' && !contact ? detailsUnder(piece, DETAILS, CONTACT_LABELS) : null;
		if (option) {
			options.push(option);
			labels.push(...textsOf(piece));
		} else if (short) {
			inShort = short;
			labels.push(IN_SHORT);
		} else if (figures) {
			facts.push(...figures);
			labels.push(...headOf(piece));
		} else if (told) {
			effects.push(...told);
			labels.push(...headOf(piece), ...told.flatMap(wordsOfGrove));
		} else if (details) {
			contact = details;
			labels.push(...headOf(piece), ...leadOf(piece));
		} else rest.push(piece);
	}
	const read: ReadSection = {
		...{ key, number, heading: section.heading, text: markdownOf(rest), inShort, options, facts, effects, contact },
		from: [...new Set([heading, ...pieces].map(({ from }) => from))]
	};
	return { section: read, labels };
}

/** `☒ Staffing`, in Markdown `[x] Staffing`. */
function tickedIn(piece: Piece, choices: readonly KnownOption[]): ReadOption | null {
	const words = isGrid(piece) ? undefined : /^(?:☒|\[x\])\s+(.+)$/u.exec(piece.text)?.[1];
	const choice = words === undefined ? undefined : choices.find(({ label }) => compared(label) === compared(words));
	return choice ? { option: choice.option, words: choice.label } : null;
}

/** Markdown draws a line before it, and puts strokes before signs of its own. */
function shortIn(piece: Piece): string | null {
	const text = isGrid(piece) ? '' : piece.text.replace(/^>\s*/, '');
	if (!text.startsWith(IN_SHORT)) return null;
	const words = text.slice(IN_SHORT.length).trim();
	return withoutAngles(words.replace(/\\(?=[!-/:-@[-`{-~])/g, ''));
}

/** Null where a row is not as Grove writes it: the table then stays in the words of the section. */
function effectsIn(piece: Piece, choices: readonly KnownOption[]): ReadEffect[] | null {
	const rows = rowsUnder(piece, EFFECT_COLUMNS)?.map(({ claim, label, statement, source, when, baseline }) => {
		const group = choices.find((choice) => choice.label === label)?.option;
		const sure = Object.entries(CLAIM_WORDS).find(([, words]) => words === claim)?.[0] as Effect['claim'] | undefined;
		const baselineUnknown = baseline === START_NOT_KNOWN;
		const start = { baseline: baselineUnknown ? '' : baseline, baselineUnknown };
		return group && sure ? { group, words: label, claim: sure, statement, source, when, ...start } : null;
	});
	return rows && rows.every((row) => row !== null) ? rows : null;
}

/** What of a row is named by the form or by Grove. */
const wordsOfGrove = ({ words, claim, baselineUnknown }: ReadEffect): string[] => [
	...[words, CLAIM_WORDS[claim]],
	...(baselineUnknown ? [START_NOT_KNOWN] : [])
];

/** The heads of the columns of a table. */
const headOf = (piece: Piece): readonly string[] => (isGrid(piece) ? (piece.rows[0] ?? []) : []);
/** What stands before the details in each row. */
const leadOf = (piece: Piece): readonly string[] => (isGrid(piece) ? piece.rows.slice(1).map((row) => row[0] ?? '') : []);
