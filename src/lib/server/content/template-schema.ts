import * as v from 'valibot';
import { line } from '#lib/domain/shared/fields';
import { slug } from './slug';

/** What a result shows of a practice before it is opened. */
export const CARD_FACTS = ['for-whom', 'where', 'cost', 'evidence', 'contact'] as const;
/** How sure one can be of an effect. */
export const CLAIMS = ['measured', 'reported', 'hoped-for'] as const;

const choice = v.strictObject({
	option: slug,
	label: line(120),
	hint: v.optional(line(300)),
	/** Wordings of the same choice in documents that people bring along. */
	alsoKnownAs: v.optional(v.array(line(120)), [])
});

const common = {
	key: slug,
	/** The number a reader of the printed form knows, or null for a section the form does not number. */
	number: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99))),
	heading: line(120),
	/** Headings of the same section in documents that people bring along. */
	alsoKnownAs: v.optional(v.array(line(200)), []),
	/** What to write here, for the writer. */
	ask: line(400),
	/** Which fact of the result card this feeds; the section then also asks for it in one short line (`inShort`). */
	card: v.optional(v.picklist(CARD_FACTS)),
	/** True where a practice cannot be published without it; every other section may stay a declared gap. */
	needed: v.optional(v.boolean(), false)
};

const chosenFrom = v.variant('from', [
	v.strictObject({ from: v.literal('here'), options: v.pipe(v.array(choice), v.minLength(2)) }),
	v.strictObject({ from: v.literal('vocabulary'), vocabulary: slug })
]);

/**
 * A section of a template. Every kind also takes free text beside what is its own:
 * `line` one line · `text` paragraphs · `options` several choices · `facts` rows of label, figure and source ·
 * `effects` rows by beneficiary group, each typed by claim · `contact` a role, how to reach it, and consent.
 */
const section = v.variant('kind', [
	v.strictObject({ ...common, kind: v.literal('line') }),
	v.strictObject({ ...common, kind: v.literal('text') }),
	v.strictObject({ ...common, kind: v.literal('options'), choices: chosenFrom, facet: v.optional(slug) }),
	v.strictObject({ ...common, kind: v.literal('facts') }),
	v.strictObject({
		...common,
		kind: v.literal('effects'),
		groups: v.pipe(v.array(choice), v.minLength(1)),
		claims: v.pipe(v.array(v.picklist(CLAIMS)), v.minLength(1))
	}),
	v.strictObject({ ...common, kind: v.literal('contact') })
]);

const part = v.strictObject({ heading: line(120), sections: v.pipe(v.array(section), v.minLength(1)) });

/** A form by which a practice is described. */
export const template = v.pipe(
	v.strictObject({
		name: slug,
		edition: v.pipe(v.number(), v.integer(), v.minValue(1)),
		label: line(120),
		hint: line(300),
		/** Who may start one: staff only, or partners too (a coordinator then publishes it). */
		offeredBy: v.picklist(['staff', 'staff-and-partners']),
		parts: v.pipe(v.array(part), v.minLength(1))
	}),
	v.check((of) => allUnlike(sectionsOf(of).map((each) => each.key)), 'Two sections have the same key.'),
	v.check((of) => sectionsOf(of).some((each) => each.key === 'title'), 'A template needs a section with the key "title".')
);

export type Template = v.InferOutput<typeof template>;
export type TemplateSection = v.InferOutput<typeof section>;

/** All sections in reading order. */
export function sectionsOf(of: { readonly parts: readonly { readonly sections: readonly TemplateSection[] }[] }) {
	return of.parts.flatMap((each) => each.sections);
}

const allUnlike = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;
