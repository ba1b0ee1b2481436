import * as v from 'valibot';
import { collection, one } from '../../shared/collection';
import * as field from '../../shared/fields';

/** Members are asked, at the end of a programme or on the way, what changed. One at a time is open in a set. */
const schema = v.object({
	set: field.id,
	opening: field.act,
	/** From then on nobody answers any more, and what was answered can be read. */
	closing: v.nullable(field.act),
	/** The members at that time, where the set meets in confidence. */
	audience: field.tokens
});

export const evaluations = collection('evaluation', schema, {
	audience: (evaluation) => evaluation.audience,
	keys: { set: one('text', ({ set }) => set), openedAt: one('instant', ({ opening }) => opening.at) },
	unique: { open: ({ set, closing }) => (closing ? null : set) },
	retention: 'agreement',
	version: 1,
	upgrades: []
});

/** One answer to one question, apart from the person's others. */
const answered = v.object({ question: v.string(), words: field.prose(2_000), quotable: v.boolean() });

/** All answers of an evaluation thrown together, in the order of the alphabet (ADR 113). */
const boxSchema = v.object({
	evaluation: field.id,
	answers: v.pipe(v.number(), v.integer(), v.minValue(1)),
	texts: v.pipe(v.array(answered), v.maxLength(4_000)),
	slips: v.pipe(v.array(v.string()), v.maxLength(1_000))
});
export type EvaluationBox = v.InferOutput<typeof boxSchema>;

/** Read by nobody: results are made of it by the rule, once the evaluation is closed and there are enough. */
export const evaluationBoxes = collection('evaluation-box', boxSchema, {
	audience: () => [],
	historyFrom: (_, version) => version,
	keys: {},
	unique: { evaluation: ({ evaluation }) => evaluation },
	retention: 'agreement',
	version: 1,
	upgrades: []
});
