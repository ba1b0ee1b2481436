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
	/** Longer wording that comes with the term: the questions of a prompt model, the ground rules of a style. */
	lines: v.optional(v.pipe(v.array(line(300)), v.maxLength(40)))
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
export type VocabularyTerm = v.InferOutput<typeof term>;
