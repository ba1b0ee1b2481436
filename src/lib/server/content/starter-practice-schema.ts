import * as v from 'valibot';
import { day, line } from '#lib/domain/shared/fields';
import { writtenAnswer } from './written-answer';
import { slug } from './slug';

/** A practice that comes with Grove, in `content/practices/`; a section that it does not tell is a declared gap. */
export const starterPractice = v.strictObject({
	handle: slug,
	template: slug,
	checkedOn: day,
	source: line(500),
	language: v.optional(line(20), 'en-GB'),
	answers: v.record(slug, writtenAnswer)
});
export type StarterPractice = v.InferOutput<typeof starterPractice>;
