import * as v from 'valibot';
import * as field from '../shared/fields';

/** What can be cited: a lesson of the tree, a practice of the library, what a meeting passed on. */
export const CITED_KINDS = ['lesson', 'published-practice', 'learning-note'] as const;
export type CitedKind = (typeof CITED_KINDS)[number];

/** What it shows, in the words of whoever cites; they are read also where the source is not. */
const words = field.optionalLine(500);
/** An address of the web, or nothing. */
const address = v.union([
	v.literal(''),
	v.pipe(field.line(500), v.regex(/^https?:\/\/[^\s]+$/, 'Give an address that starts with https://'))
]);

/** Something of this workspace. It is named by its id alone: who may read it sees its title (ADR 089). */
const citation = v.object({
	is: v.literal('citation'),
	id: field.id,
	kind: v.picklist(CITED_KINDS),
	source: field.id,
	words
});

/** Research from outside, as a footnote tells it. */
export const research = v.object({
	is: v.literal('research'),
	id: field.id,
	author: field.line(200, 'Say who wrote it.'),
	/** A year, or what stands for one: “2007”, “no date”. */
	year: field.line(20, 'Say in which year it came out, or “no date”.'),
	title: field.line(300, 'Give its title.'),
	address,
	words
});

/** What an issue rests on, in the order in which it was gathered. */
export const evidence = v.variant('is', [citation, research]);
export type Evidence = v.InferOutput<typeof evidence>;
export type Citation = v.InferOutput<typeof citation>;

export const MOST_EVIDENCE = 40;
export const evidenceList = v.pipe(v.array(evidence), v.maxLength(MOST_EVIDENCE));
