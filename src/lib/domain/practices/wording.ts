import * as v from 'valibot';
import * as field from '../shared/fields';
import { answer, saysSomething, type Answer } from './answer';
import { dayOrMonth } from './funding/day-or-month';
import { CLAIMS, sectionsOf, slug, type Claim, type Section, type Template } from './template';

const webAddress = v.union([
	v.literal(''),
	v.pipe(field.line(500), v.regex(/^https?:\/\/[^\s]+$/, 'Give an address that starts with https://'))
]);

/** What somebody wrote about a practice, by a template. It moves as one piece: being written, then published. */
export const wordingSchema = v.object({
	/** The edition of the template it is written by. */
	template: field.id,
	/** By the key of the section. */
	answers: v.record(slug, answer),
	/** Sections left empty on purpose. */
	gaps: v.pipe(v.array(slug), v.maxLength(100)),
	/** Town, borough, county: where the practice is. */
	area: field.optionalLine(120),
	/** Where the facts come from, or what it was taken from: its title. */
	source: field.optionalLine(500),
	/** Who published that. Absent, as those below are, in what was written before they were asked for. */
	sourceBy: v.optional(field.optionalLine(160)),
	/** Where it stands on the web. */
	sourceAddress: v.optional(webAddress),
	/** Until when there is money for it. */
	fundedUntil: v.optional(dayOrMonth),
	fundedBy: v.optional(field.optionalLine(160)),
	/** Whom to ask about the money: a role and a body. */
	fundingAsk: v.optional(field.optionalLine(160)),
	checkedOn: field.optionalDay,
	reviewBy: field.optionalDay,
	/** BCP 47, `en-GB`. */
	language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Give a language such as en-GB or cy.'))
});
export type Wording = v.InferOutput<typeof wordingSchema>;

/** The lines of a wording beside its sections that may be absent. */
export const LATER_LINES = ['sourceBy', 'sourceAddress', 'fundedUntil', 'fundedBy', 'fundingAsk'] as const;
export type LaterLine = (typeof LATER_LINES)[number];

/** The same, empty where nothing is said. */
export const laterLines = (of: Partial<Pick<Wording, LaterLine>>): Record<LaterLine, string> => ({
	sourceBy: of.sourceBy ?? '',
	sourceAddress: of.sourceAddress ?? '',
	fundedUntil: of.fundedUntil ?? '',
	fundedBy: of.fundedBy ?? '',
	fundingAsk: of.fundingAsk ?? ''
});

export const UNTITLED = 'Untitled practice';

/** What is written under a key; an empty answer where nothing is. */
export const answerOf = (wording: Pick<Wording, 'answers'>, key: string): Answer =>
	Object.hasOwn(wording.answers, key) ? wording.answers[key]! : {};

/** Every template has a section `title`. */
export const titleOf = (wording: Pick<Wording, 'answers'>): string => answerOf(wording, 'title').text || UNTITLED;

/** The sections nobody has written in, whether declared or not. */
export const emptySections = (wording: Wording, template: Template): readonly Section[] =>
	sectionsOf(template).filter((section) => !saysSomething(answerOf(wording, section.key)));

/** The surest kind of evidence that a wording gives, or null where it claims nothing. */
export function surestClaim(wording: Pick<Wording, 'answers'>): Claim | null {
	const claimed = new Set(
		Object.values(wording.answers)
			.flatMap((each) => each.effects ?? [])
			.map((effect) => effect.claim)
	);
	return CLAIMS.find((claim) => claimed.has(claim)) ?? null;
}

/**
 * Everything written, piece by piece, for search: paragraphs first, so that a result without words opens with what the
 * practice is, then short pieces. People are not found here by name.
 */
export function textsOf(wording: Pick<Wording, 'answers'>): readonly string[] {
	const answers = Object.entries(wording.answers).flatMap(([key, each]) => (key === 'title' ? [] : [each]));
	const texts = answers.map((each) => each.text ?? '');
	const effects = answers
		.flatMap((each) => each.effects ?? [])
		.map((row) => [row.statement, row.baseline].filter(Boolean).join(' '));
	const facts = answers.flatMap((each) => each.facts ?? []).flatMap((row) => [`${row.what} ${row.figure}`.trim(), row.disputed]);
	const contacts = answers.flatMap((each) => each.contact ?? []).map(({ role, body }) => [role, body].filter(Boolean).join(', '));
	const isParagraph = (text: string): boolean => text.length >= PARAGRAPH;
	return [
		...texts.filter(isParagraph),
		...effects,
		...texts.filter((text) => !isParagraph(text)),
		...answers.map((each) => each.inShort ?? ''),
		...facts,
		...contacts
	].filter((text) => text !== '');
}

/** Letters from which a text counts as a paragraph rather than a name or a line. */
const PARAGRAPH = 80;
