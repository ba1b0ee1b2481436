import * as v from 'valibot';
import * as field from '../shared/fields';
import { slug, type Term, type Vocabulary } from './vocabulary';

/** What a form says of a term. What its list does not ask of its terms is left out when it is kept. */
export const termWish = {
	label: field.line(120, 'Write the word that people will read.'),
	hint: v.optional(field.optionalLine(300), ''),
	words: v.optional(v.record(slug, field.optionalLine(300)), {}),
	prompts: v.optional(
		v.pipe(
			v.array(v.object({ heading: field.optionalLine(60), question: field.optionalLine(200) })),
			v.maxLength(11, 'Ten questions are the most.')
		),
		[]
	),
	/** One rule on each line. */
	groundRules: v.optional(field.optionalProse(6_000), '')
};
type Said = v.InferOutput<v.ObjectSchema<typeof termWish, undefined>>;

/** What the terms of a list have besides a label and a hint. */
export interface TermShape {
	/** Further wordings, by name. */
	readonly words: readonly string[];
	readonly prompts: boolean;
	readonly groundRules: boolean;
}

/** A list asks of each of its terms what it has of any. */
export const shapeOf = ({ terms }: Pick<Vocabulary, 'terms'>): TermShape => ({
	words: [...new Set(terms.flatMap(({ words = {} }) => Object.keys(words)))],
	prompts: terms.some(({ prompts }) => prompts !== undefined),
	groundRules: terms.some(({ groundRules }) => groundRules !== undefined)
});

/** The wording of a term as a form gives it, in the shape of its list. */
export function wordingOf(said: Said, shape: TermShape): Omit<Term, 'term' | 'retirement'> {
	const words = Object.entries(said.words).filter(([name, text]) => shape.words.includes(name) && text !== '');
	const prompts = said.prompts.filter(({ heading, question }) => heading !== '' && question !== '');
	const rules = said.groundRules.split('\n').flatMap((rule) => rule.trim() || []);
	return {
		label: said.label,
		...(said.hint === '' ? {} : { hint: said.hint }),
		...(words.length > 0 ? { words: Object.fromEntries(words) } : {}),
		...(shape.prompts && prompts.length > 0 ? { prompts } : {}),
		...(shape.groundRules && rules.length > 0 ? { groundRules: rules } : {})
	};
}
