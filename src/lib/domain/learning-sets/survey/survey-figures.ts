import * as v from 'valibot';
import { collection, one } from '../../shared/collection';
import * as field from '../../shared/fields';
import { surveyResult, toldNumbers } from './survey-result';

const { title, per, closedOn, answers, counted } = surveyResult.entries;

/**
 * What coordinators read of a survey that said so before anybody answered: its numbers as they may leave the set, and no words
 * of anybody's (ADR 123). The name of the set stands here only where it is attributable.
 */
const schema = v.object({
	survey: field.id,
	/** The term of the set's kind. */
	kind: field.line(100),
	/** Empty where the set is not named. */
	set: field.optionalLine(120),
	title,
	per,
	closedOn,
	answers,
	counted,
	questions: v.array(toldNumbers),
	/** Whoever facilitates the set took it back: nobody reads it any more. */
	withdrawal: v.nullable(field.act)
});

export const surveyFigures = collection('survey-figures', schema, {
	audience: ({ withdrawal }) => (withdrawal ? [] : ['coordinators']),
	keys: { closedOn: one('date', ({ closedOn }) => closedOn), per: one('text', ({ per }) => per) },
	unique: { survey: ({ survey }) => survey },
	retention: 'agreement',
	version: 2,
	upgrades: [(each: { answers: unknown }) => ({ ...each, counted: each.answers })]
});
