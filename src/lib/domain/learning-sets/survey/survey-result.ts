import * as v from 'valibot';
import { collection, one } from '../../shared/collection';
import * as field from '../../shared/fields';
import { FEWEST_ANSWERS } from '../without-a-name';

/** A number of five or more, or null where it is kept back ({@link keptBack}). */
const count = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(FEWEST_ANSWERS)));

/** What was answered to one question, with no small number. */
export const toldNumbers = v.object({
	asks: field.line(200),
	choices: v.array(v.object({ label: field.line(80), count })),
	/** How many left a question with choices out. */
	leftOut: count,
	/** Answers in words, in the order of the alphabet; null where fewer than five wrote some, and where there are choices. */
	words: v.nullable(v.array(field.line(300)))
});

const result = v.object({
	...toldNumbers.entries,
	/**
	 * How many chose each, and last how many left it out, as they are: for the set, where everybody was asked, answered and agreed to it.
	 * Else null. It never leaves the set.
	 */
	openly: v.nullable(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))))
});
export type QuestionResult = v.InferOutput<typeof result>;

/** What is told of a survey once it is closed: small numbers are not hidden in it but absent. */
export const surveyResult = v.object({
	survey: field.id,
	set: field.id,
	title: field.line(120),
	per: v.picklist(['person', 'body']),
	closedOn: field.day,
	/** How many answered, or null where fewer than five did. */
	answers: count,
	/**
	 * How many of them are counted in the numbers. Null where none are: a few who were counted before did not answer, and what shrank
	 * would tell what they said.
	 */
	counted: count,
	questions: v.array(result),
	audience: field.tokens
});
export type SurveyResult = v.InferOutput<typeof surveyResult>;

export const surveyResults = collection('survey-result', surveyResult, {
	audience: (each) => each.audience,
	keys: { set: one('text', ({ set }) => set) },
	unique: { survey: ({ survey }) => survey },
	retention: 'agreement',
	version: 3,
	upgrades: [
		(each: { answers: unknown }) => ({ ...each, counted: each.answers }),
		(each: { questions: readonly object[] }) => ({ ...each, questions: each.questions.map((one) => ({ ...one, openly: null })) })
	]
});
