import { asRule } from '../../shared/as-rule';
import { change, type Context } from '../../shared/context';
import { NotFound } from '../../shared/errors';
import { ref, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { learningSets } from '../learning-set';
import { setPolicy } from '../policy';
import { surveys } from './survey';
import { surveyFigures } from './survey-figures';

/** Takes the numbers of a survey back from coordinators, for good: whoever wants to tell them again asks again. */
export async function takeFiguresBack(ctx: Context, id: Id): Promise<void> {
	const survey = await ctx.read.find(surveys, id);
	const [set, figures] = await Promise.all([
		ctx.read.find(learningSets, survey.set),
		asRule(ctx).findUnique(surveyFigures, 'survey', id)
	]);
	authorize(setPolicy, 'shape', ctx.actor, set, 'Whoever facilitates the set takes its numbers back.');
	if (!figures) throw new NotFound();
	if (figures.withdrawal) return;
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'takeFiguresBack',
		subject: ref(surveys.kind, id),
		changes: [change(surveyFigures, figures, { withdrawal: { by: ctx.actor.id, at: ctx.clock.now() } })],
		key: ctx.requestKey
	});
}
