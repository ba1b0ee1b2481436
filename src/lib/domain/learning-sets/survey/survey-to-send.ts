import { asRule } from '../../shared/as-rule';
import type { Context } from '../../shared/context';
import { Forbidden, NotFound } from '../../shared/errors';
import type { Id } from '../../shared/ids';
import { leaveOutNames } from '../leave-out-names';
import { learningSets } from '../learning-set';
import { namesOfSet, participantsOfSet } from '../participants';
import { surveys } from './survey';
import { surveyResults } from './survey-result';

/**
 * The numbers of a closed survey, to leave its set for a report. Words that members wrote stay in it, and nobody is named: no
 * body or person that takes part, and the set itself only where it is attributable.
 * @throws Forbidden where the set met in confidence when it asked: its results stay in it
 */
export async function surveyToSend(ctx: Context, id: Id) {
	const survey = await ctx.read.find(surveys, id);
	if (survey.mode === 'confidential') throw new Forbidden('This set meets in confidence. What its members answered stays in it.');
	const result = await ctx.read.findUnique(surveyResults, 'survey', id);
	if (!result) throw new NotFound();
	const set = await ctx.read.find(learningSets, survey.set);
	const isAttributable = survey.mode === 'attributable';
	const [those, names] = await Promise.all([participantsOfSet(ctx, set), isAttributable ? [] : namesOfSet(asRule(ctx), set.id)]);
	const unnamed = { ...those, bodies: [...those.bodies, ...names] };
	const plain = (text: string): string => (isAttributable ? text : leaveOutNames(text, unnamed).text);
	return {
		title: plain(result.title),
		set: isAttributable ? set.name : '',
		per: result.per,
		closedOn: result.closedOn,
		answers: result.answers,
		questions: result.questions
			.filter(({ choices }) => choices.length > 0)
			.map(({ asks, choices, leftOut }) => ({
				asks: plain(asks),
				choices: choices.map(({ label, count }) => ({ label: plain(label), count })),
				leftOut
			}))
	};
}
