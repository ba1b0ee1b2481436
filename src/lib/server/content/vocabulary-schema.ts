import * as v from 'valibot';
import { line } from '#lib/domain/shared/fields';
import { slug } from './slug';

/** One value of a vocabulary. `term` is what records hold; it never changes, while its wording may. */
const term = v.strictObject({
	term: slug,
	label: line(120),
	hint: v.optional(line(300)),
	/** Further wordings by name: `plural`, `meeting`, `readers`, `leaves`, `export`... */
	words: v.optional(v.record(slug, line(300))),
	/** The questions of a prompt model, in order. */
	prompts: v.optional(v.pipe(v.array(v.strictObject({ heading: line(60), question: line(200) })), v.maxLength(10))),
	/** The ground rules that a facilitation style suggests. */
	groundRules: v.optional(v.pipe(v.array(line(300)), v.maxLength(20)))
});

/** A list of values that people choose from. Data, so that a workspace can word it its own way. */
export const vocabulary = v.strictObject({
	name: slug,
	label: line(120),
	hint: v.optional(line(300)),
	terms: v.pipe(
		v.array(term),
		v.minLength(1),
		v.checkItems((each, at, all) => all.findIndex((other) => other.term === each.term) === at, 'This term stands here twice.')
	)
});

export type Vocabulary = v.InferOutput<typeof vocabulary>;
