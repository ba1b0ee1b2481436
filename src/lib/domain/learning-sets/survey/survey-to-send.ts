import type { Context } from '../../shared/context';
import { Forbidden, NotFound } from '../../shared/errors';
import type { Id } from '../../shared/ids';
import { learningSets } from '../learning-set';
import { figuresToTell } from './figures-to-tell';
import { surveys } from './survey';
import { surveyResults } from './survey-result';

/**
 * The numbers of a closed survey, to leave its set for a report.
 * @throws Forbidden where the set met in confidence when it asked: its results stay in it
 */
export async function surveyToSend(ctx: Context, id: Id) {
	const survey = await ctx.read.find(surveys, id);
	if (survey.mode === 'confidential') throw new Forbidden('This set meets in confidence. What its members answered stays in it.');
	const result = await ctx.read.findUnique(surveyResults, 'survey', id);
	if (!result) throw new NotFound();
	return figuresToTell(ctx, survey, await ctx.read.find(learningSets, survey.set), result);
}
