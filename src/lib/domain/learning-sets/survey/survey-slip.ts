import * as v from 'valibot';
import { collection, one } from '../../shared/collection';
import * as field from '../../shared/fields';
import { MOST_CHOICES, MOST_QUESTIONS } from './survey';

/** One answer: the place of the choice, from 0, or a few words. Neither where the question was left out. */
const answer = v.object({
	chosen: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_CHOICES - 1))),
	words: field.optionalLine(300)
});

/** The answers of one person or of one body, in the order of the questions, as long as they can be changed. */
const schema = v.object({
	survey: field.id,
	/** The person or the organisation that answers. */
	of: field.id,
	answers: v.pipe(v.array(answer), v.maxLength(MOST_QUESTIONS)),
	saving: field.act,
	/** Whoever answers agrees that the numbers are told to the set even though they are small, if everybody does (ADR 160). */
	openly: v.boolean()
});
export type SurveySlip = v.InferOutput<typeof schema>;

/**
 * Read by nobody. Whoever answers with it gets it back by the rule: no token says which body somebody stands for in a set. Gone
 * from everywhere once it is counted.
 */
export const surveySlips = collection('survey-slip', schema, {
	audience: () => [],
	historyFrom: (_, version) => version,
	keys: { survey: one('text', ({ survey }) => survey) },
	unique: { of: ({ survey, of }) => `${survey} ${of}` },
	retention: 'agreement',
	version: 2,
	upgrades: [(slip: object) => ({ ...slip, openly: false })]
});
