import * as v from 'valibot';
import * as field from '../shared/fields';
import { LONGEST_BASELINE } from './compared-with';
import { CLAIMS, slug } from './template';

/** What is written in one section. Half-written rows are kept as they are; what they lack is pointed out, never refused. */

/** Rows of a section, and letters of its words and of one statement. */
export const MOST_ROWS = 60;
export const LONGEST_TEXT = 20_000;
export const LONGEST_STATEMENT = 1_000;

export const fact = v.object({
	what: v.optional(field.optionalLine(200), ''),
	figure: v.optional(field.optionalLine(120), ''),
	source: v.optional(field.optionalLine(200), ''),
	/** Said where another figure of the same thing disagrees. */
	disputed: v.optional(field.optionalLine(300), '')
});
export type Fact = v.InferOutput<typeof fact>;

export const effect = v.object({
	/** One of the section's beneficiary groups. */
	group: slug,
	claim: v.picklist(CLAIMS, 'Say whether it was measured, reported or is hoped for.'),
	statement: v.optional(field.optionalProse(LONGEST_STATEMENT), ''),
	source: v.optional(field.optionalLine(200), ''),
	/** When it was measured or said, as the source gives it. */
	when: v.optional(field.optionalLine(100), ''),
	/** Where things stood before, or what it is held against. Absent, as the next is, where nobody was asked or nothing is said. */
	baseline: v.optional(field.optionalLine(LONGEST_BASELINE)),
	/** A gap that is declared: its writers do not know where things stood before. */
	baselineUnknown: v.optional(v.boolean())
});
export type Effect = v.InferOutput<typeof effect>;

export const contactWords = {
	role: v.optional(field.optionalLine(160), ''),
	body: v.optional(field.optionalLine(160), ''),
	name: v.optional(field.optionalLine(120), ''),
	/** Telephone or e-mail. */
	reach: v.optional(field.optionalLine(200), '')
};

const contact = v.object({
	...contactWords,
	/** Who recorded, and when, that the person agreed to be named; name and reach go no further without it. */
	consent: v.nullable(field.act)
});
export type Contact = v.InferOutput<typeof contact>;

const words = {
	text: v.optional(field.optionalProse(LONGEST_TEXT)),
	inShort: v.optional(field.optionalLine(120)),
	chosen: v.optional(v.pipe(v.array(slug), v.maxLength(60)))
};

export const answer = v.object({
	...words,
	facts: v.optional(v.pipe(v.array(fact), v.maxLength(MOST_ROWS))),
	effects: v.optional(v.pipe(v.array(effect), v.maxLength(MOST_ROWS))),
	contact: v.optional(contact)
});
export type Answer = v.InferOutput<typeof answer>;

// Looked at before any row is: the number of a row in a form can claim to be the billionth.
const fewRows = v.custom<unknown[]>((rows) => Array.isArray(rows) && rows.length <= MOST_ROWS, `Keep this to ${MOST_ROWS} rows.`);

const isBlankFact = (row: Fact): boolean => !row.what && !row.figure && !row.source && !row.disputed;
const isBlankEffect = (row: Effect): boolean => !row.statement && !row.source && !row.when && !row.baseline;

/** A section as a form sends it: empty rows fall away, consent is a tick. */
export const answerWish = v.object({
	...words,
	facts: v.optional(
		v.pipe(
			fewRows,
			v.array(fact),
			v.transform((rows) => rows.filter((row) => !isBlankFact(row)))
		)
	),
	effects: v.optional(
		v.pipe(
			fewRows,
			v.array(effect),
			v.transform((rows) => rows.filter((row) => !isBlankEffect(row)))
		)
	),
	contact: v.optional(v.object({ ...contactWords, consent: v.optional(v.boolean(), false) }))
});
export type AnswerWish = v.InferOutput<typeof answerWish>;

/** Whether a section says anything. */
export const saysSomething = (of: Answer | undefined): boolean =>
	of !== undefined &&
	Boolean(of.text || of.inShort || of.chosen?.length || of.facts?.length || of.effects?.length || hasContact(of.contact));

const hasContact = (of: Contact | undefined): boolean => of !== undefined && Boolean(of.role || of.body || of.name || of.reach);
