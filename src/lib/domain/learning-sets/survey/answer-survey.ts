import * as v from 'valibot';
import { change, create, type Context } from '../../shared/context';
import { Forbidden, Invalid } from '../../shared/errors';
import * as field from '../../shared/fields';
import { ref, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { amongOthers } from '../among-others';
import { learningSets } from '../learning-set';
import { setPolicy } from '../policy';
import { placesIn } from '../set-membership';
import { answersFor, ownSlip } from './own-slip';
import { isOpen, MOST_CHOICES, MOST_QUESTIONS, surveys, type SurveyQuestion } from './survey';
import { surveySlips, type SurveySlip } from './survey-slip';

export const answerSurveyWish = v.object({
	/** The version of the slip that the form shows; 0 where there is none yet. */
	version: v.pipe(v.number(), v.integer(), v.minValue(0)),
	answers: v.pipe(
		v.array(
			v.object({
				/** The place of the choice; nothing where it is left out. */
				chosen: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_CHOICES - 1)), null),
				words: v.optional(field.optionalLine(300), '')
			})
		),
		v.maxLength(MOST_QUESTIONS)
	),
	/** Agreed to small numbers being told, which counts where everybody agrees. */
	openly: v.optional(v.boolean())
});
export type AnswerSurveyWish = v.InferOutput<typeof answerSurveyWish>;

/** Saves what the actor answers, for themselves or for their body, in place of what was saved before. */
export const answerSurvey = (ctx: Context, id: Id, wish: AnswerSurveyWish): Promise<void> =>
	amongOthers(async () => {
		const survey = await ctx.read.find(surveys, id);
		const [set, places] = await Promise.all([ctx.read.find(learningSets, survey.set), placesIn(ctx, survey.set)]);
		authorize(setPolicy, 'planMeeting', ctx.actor, set, 'This set has ended.');
		if (!isOpen(ctx.clock, survey)) throw new Forbidden('This is closed. What you typed is still here; copy it.');
		const of = answersFor(ctx, survey, places);
		if (!of) throw new Forbidden('Members of the set answer.');
		const answers = answersTo(survey.questions, wish.answers);
		const held = await ownSlip(ctx, id, of);
		// Their own, sent twice, is the same once more.
		if (held && held.saving.by !== ctx.actor.id && held.version !== wish.version)
			throw Invalid.field('', 'Somebody of your body saved answers while you wrote. Save again to put yours in their place.');
		const slip = { survey: id, of, answers, openly: wish.openly === true, saving: { by: ctx.actor.id, at: ctx.clock.now() } };
		await ctx.store.commit({
			by: ctx.actor.id,
			verb: 'answerSurvey',
			subject: ref(surveys.kind, id),
			changes: [
				held ? change(surveySlips, held, slip) : create(surveySlips, ctx.newId(), slip),
				change(surveys, survey, { turns: survey.turns + 1 })
			],
			key: ctx.requestKey
		});
	});

/** An answer to each question, in their order. @throws Invalid where all are left out, or a choice is none of the question's */
function answersTo(questions: readonly SurveyQuestion[], given: AnswerSurveyWish['answers']): SurveySlip['answers'] {
	const answers = questions.map(({ choices }, at) => {
		const { chosen = null, words = '' } = given[at] ?? {};
		if (choices.length === 0) return { chosen: null, words };
		if (chosen !== null && chosen >= choices.length) throw Invalid.field(`answers.${at}.chosen`, 'Choose one from the list.');
		return { chosen, words: '' };
	});
	if (answers.every(({ chosen, words }) => chosen === null && words === ''))
		throw Invalid.field(
			questions[0]!.choices.length > 0 ? 'answers.0.chosen' : 'answers.0.words',
			'Answer one of the questions at least.'
		);
	return answers;
}
