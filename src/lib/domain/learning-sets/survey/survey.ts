import * as v from 'valibot';
import { today, type Clock, type Day } from '../../shared/clock';
import { collection, one } from '../../shared/collection';
import * as field from '../../shared/fields';
import { MODES } from '../learning-set';

/** Questions that one survey asks: a short one is answered. */
export const MOST_QUESTIONS = 6;
export const FEWEST_CHOICES = 2;
export const MOST_CHOICES = 8;
/** Who reads the numbers, besides whoever reads the survey. */
export const TOLD_TO = ['set', 'coordinators'] as const;

/** What is asked, and what one chooses from; a question without choices is answered in a few words. */
const question = v.object({
	asks: field.line(200),
	choices: v.pipe(v.array(field.line(80)), v.maxLength(MOST_CHOICES))
});
export type SurveyQuestion = v.InferOutput<typeof question>;

/**
 * A few questions to all members of a set, which each of them answers, or each body once. Who has answered what is kept by slips
 * until it is counted, and nowhere after (ADR 120).
 */
const schema = v.object({
	set: field.id,
	title: field.line(120),
	/** What it is for, said before anybody answers. */
	purpose: field.prose(1_000),
	questions: v.pipe(v.array(question), v.minLength(1), v.maxLength(MOST_QUESTIONS)),
	per: v.picklist(['person', 'body']),
	/** The last day on which answers can be given or changed. */
	until: field.day,
	/** Who reads the numbers once it is closed, said before anybody answers: the set alone, or coordinators too (ADR 123). */
	told: v.picklist(TOLD_TO),
	/** The survey that asked the same before. */
	again: v.nullable(field.id),
	/** The mode of the set when it was asked. */
	mode: v.picklist(MODES),
	/** Goes up with each slip, so that none slips past the counting. */
	turns: v.pipe(v.number(), v.integer(), v.minValue(0)),
	opening: field.act,
	/** Nobody answers any more; `by` is null where its last day was over. */
	closing: v.nullable(v.object({ by: v.nullable(field.id), at: field.instant })),
	audience: field.tokens
});
export type Survey = v.InferOutput<typeof schema>;

export const surveys = collection('survey', schema, {
	audience: (survey) => survey.audience,
	keys: {
		set: one('text', ({ set }) => set),
		state: one('text', ({ closing }) => (closing ? 'closed' : 'open')),
		openedAt: one('instant', ({ opening }) => opening.at)
	},
	retention: 'agreement',
	version: 2,
	upgrades: [(survey: object) => ({ ...survey, told: 'set' })]
});

/** Whether answers are still taken; once the last day is over it waits only to be counted. */
export const isOpen = (clock: Clock, { closing, until }: { readonly closing: unknown; readonly until: Day }): boolean =>
	closing === null && today(clock) <= until;
