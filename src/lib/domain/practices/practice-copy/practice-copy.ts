import * as v from 'valibot';
import * as field from '../../shared/fields';
import { contactWords, effect, fact, MOST_ROWS } from '../answer';
import { slug } from '../template';
import { wordingSchema } from '../wording';

const option = v.object({ option: slug, label: v.optional(field.optionalLine(200), '') });

const section = v.object({
	/** Its key in the form. */
	key: slug,
	/** The number and heading that readers of the form know; for people, not read back. */
	number: v.optional(v.nullable(v.number()), null),
	heading: v.optional(field.optionalLine(200), ''),
	/** Markdown. */
	text: v.optional(field.optionalProse(), ''),
	inShort: v.optional(field.optionalLine(120), ''),
	options: v.optional(v.pipe(v.array(option), v.maxLength(60)), []),
	facts: v.optional(v.pipe(v.array(fact), v.maxLength(MOST_ROWS)), []),
	effects: v.optional(
		v.pipe(
			v.array(
				v.object({
					...effect.entries,
					label: v.optional(field.optionalLine(200), ''),
					baseline: v.optional(v.unwrap(effect.entries.baseline), ''),
					baselineUnknown: v.optional(v.boolean(), false)
				})
			),
			v.maxLength(MOST_ROWS)
		),
		[]
	),
	/** Consent stays behind: whoever brings a copy in asks that person anew. */
	contact: v.optional(v.nullable(v.object(contactWords)), null)
});
export type CopiedSection = v.InferOutput<typeof section>;

/** `kind` is for people; `address` asks anew whether who opens it may. */
const file = v.object({
	name: field.line(120),
	kind: v.optional(field.optionalLine(60), ''),
	bytes: v.number(),
	description: v.optional(field.optionalLine(300), ''),
	address: v.optional(field.optionalLine(2_000), '')
});

/** `heading` as documents have it, with its number. */
const gap = v.object({ key: slug, heading: v.optional(field.optionalLine(200), '') });

export const COPY_FORMAT = 'grove-practice';
export const COPY_VERSION = 1;

/**
 * A published practice as it leaves Grove: what its JSON file holds, and what its Word and Markdown files are written from.
 * `docs/practice-file.md` describes it; a change that old readers would misread raises `version`.
 */
export const practiceCopy = v.object({
	format: v.literal(COPY_FORMAT),
	version: v.literal(COPY_VERSION, 'A newer Grove saved this practice. Bring it in there, or save it as Word first.'),
	/** The edition of the form it is written by. */
	form: v.object({ name: slug, version: v.number(), label: v.optional(field.optionalLine(120), '') }),
	/** Where it stands, which wording this is and since when. */
	address: v.optional(field.optionalLine(2_000), ''),
	published: v.optional(
		v.nullable(v.object({ at: field.instant, wording: v.number(), readers: v.picklist(['public', 'partners']) })),
		null
	),
	/** What the library says beside its title. */
	note: v.optional(field.optionalLine(300), ''),
	title: field.line(200),
	language: wordingSchema.entries.language,
	area: v.optional(wordingSchema.entries.area, ''),
	source: v.optional(wordingSchema.entries.source, ''),
	sourceBy: v.optional(v.unwrap(wordingSchema.entries.sourceBy), ''),
	sourceAddress: v.optional(v.unwrap(wordingSchema.entries.sourceAddress), ''),
	fundedUntil: v.optional(v.unwrap(wordingSchema.entries.fundedUntil), ''),
	fundedBy: v.optional(v.unwrap(wordingSchema.entries.fundedBy), ''),
	fundingAsk: v.optional(v.unwrap(wordingSchema.entries.fundingAsk), ''),
	checkedOn: v.optional(wordingSchema.entries.checkedOn, null),
	reviewBy: v.optional(wordingSchema.entries.reviewBy, null),
	/** Sections left open on purpose. */
	gaps: v.optional(v.pipe(v.array(gap), v.maxLength(100)), []),
	/** Files that belong to it: they stay where it stands, and are not read back. */
	files: v.optional(v.pipe(v.array(file), v.maxLength(100)), []),
	/** Those that say something, in the order of the form; the title is above them. */
	sections: v.pipe(v.array(section), v.maxLength(200))
});
export type PracticeCopy = v.InferOutput<typeof practiceCopy>;
