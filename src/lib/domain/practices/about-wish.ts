import * as v from 'valibot';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { saysSomething, type Answer } from './answer';
import { typedDayOrMonth } from './funding/day-or-month';
import { sectionsOf, type Template } from './template';
import { laterLines, wordingSchema, type Wording } from './wording';

const noDay = v.optional(
	v.nullable(v.union([v.literal(''), field.day], 'Give a date such as 14 May 2026, or leave it empty.')),
	null
);

/** What a form says of a practice beside its sections. */
export const aboutWish = v.object({
	gaps: v.optional(wordingSchema.entries.gaps, []),
	area: v.optional(wordingSchema.entries.area, ''),
	source: v.optional(wordingSchema.entries.source, ''),
	sourceBy: v.optional(v.unwrap(wordingSchema.entries.sourceBy), ''),
	sourceAddress: v.optional(v.unwrap(wordingSchema.entries.sourceAddress), ''),
	fundedUntil: v.optional(typedDayOrMonth, ''),
	fundedBy: v.optional(v.unwrap(wordingSchema.entries.fundedBy), ''),
	fundingAsk: v.optional(v.unwrap(wordingSchema.entries.fundingAsk), ''),
	checkedOn: noDay,
	reviewBy: noDay,
	language: v.optional(wordingSchema.entries.language, 'en-GB')
});

/** The same as it is kept: a section that says something is no gap. Throws Invalid where a gap is no section of the template. */
export function keptAbout(
	{ gaps, area, source, checkedOn, reviewBy, language, ...others }: v.InferOutput<typeof aboutWish>,
	answers: Readonly<Record<string, Answer>>,
	template: Pick<Template, 'parts'>
): Omit<Wording, 'template' | 'answers'> {
	const keys = new Set(sectionsOf(template).map((section) => section.key));
	if (!gaps.every((key) => keys.has(key))) throw Invalid.field('gaps', 'Only a section of the template can be declared open.');
	return {
		gaps: gaps.filter((key) => !saysSomething(answers[key])),
		area,
		source,
		...laterLines(others),
		checkedOn: checkedOn || null,
		reviewBy: reviewBy || null,
		language
	};
}
