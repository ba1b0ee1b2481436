import * as v from 'valibot';
import { audience } from '../shared/audience';
import { collection, type Saved } from '../shared/collection';
import type { Reading } from '../shared/context';
import * as field from '../shared/fields';

export const slug = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,59}$/));

const term = v.object({
	/** What records keep; it never changes, while its wording may. */
	term: slug,
	label: field.line(120),
	hint: v.optional(field.line(300)),
	/** Further wordings by name: `plural`, `meeting`, `readers`... */
	words: v.optional(v.record(slug, field.line(300))),
	/** The questions of a prompt model, in order. */
	prompts: v.optional(v.pipe(v.array(v.object({ heading: field.line(60), question: field.line(200) })), v.maxLength(10))),
	/** The ground rules that a facilitation style suggests. */
	groundRules: v.optional(v.pipe(v.array(field.line(300)), v.maxLength(20))),
	/** Since when it is no longer offered. What carries it keeps it, and pages go on saying its label. */
	retirement: v.optional(v.object({ by: field.id, at: field.instant }))
});
export type Term = v.InferOutput<typeof term>;

/** Terms that one list may hold. */
export const MOST_TERMS = 300;

export const vocabularySchema = v.object({
	name: slug,
	label: field.line(120),
	hint: v.optional(field.line(300)),
	terms: v.pipe(
		v.array(term),
		v.maxLength(MOST_TERMS),
		v.check((terms) => new Set(terms.map((each) => each.term)).size === terms.length, 'Each term stands once.')
	)
});
export type Vocabulary = v.InferOutput<typeof vocabularySchema>;

/** A list of words to choose from: data that the workspace may change, filled by set-up. */
export const vocabularies = collection('vocabulary', vocabularySchema, {
	audience: () => audience('staff', 'partners', 'administrators', 'public'),
	keys: {},
	unique: { name: ({ name }) => name },
	retention: 'workspace',
	version: 1,
	upgrades: []
});

/** The vocabularies by name. */
export async function vocabulariesOf(read: Reading): Promise<ReadonlyMap<string, Saved<Vocabulary>>> {
	const { items } = await read.list(vocabularies, { limit: 200 });
	return new Map(items.map((each) => [each.name, each]));
}

export const isOffered = ({ retirement }: Pick<Term, 'retirement'>): boolean => !retirement;

/** The label of a term, or the term itself where the vocabulary no longer has it. */
export const labelOf = (vocabulary: Vocabulary | undefined, wanted: string): string =>
	vocabulary?.terms.find(({ term }) => term === wanted)?.label ?? wanted;
