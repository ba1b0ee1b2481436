import * as v from 'valibot';
import { asRule } from '../../shared/as-rule';
import { expect, type Context } from '../../shared/context';
import { Forbidden, Invalid, NotFound } from '../../shared/errors';
import * as field from '../../shared/fields';
import type { Id } from '../../shared/ids';
import { belongsTo } from '../../shared/policy';
import { learningSets } from '../learning-set';
import { answerWithoutName } from '../without-a-name';
import { evaluationBoxes, evaluations } from './evaluation';
import { evaluationQuestions } from './evaluation-questions';

export const answerEvaluationWish = v.object({
	answers: v.pipe(
		v.array(
			v.object({
				question: v.pipe(v.string(), v.maxLength(60)),
				words: field.optionalProse(2_000),
				/** These words may be quoted in a report, without a name. */
				quotable: v.boolean()
			})
		),
		v.maxLength(10)
	)
});
export type AnswerEvaluationWish = v.InferOutput<typeof answerEvaluationWish>;

const NOT_ASKED = 'Nothing is asked at the moment. What you typed is still here; copy it.';

/** Answers as much as one likes of what is asked, once; each answer lies apart from the others. */
export async function answerEvaluation(ctx: Context, id: Id, wish: AnswerEvaluationWish): Promise<void> {
	const [set, open, questions] = await Promise.all([
		ctx.read.find(learningSets, id),
		ctx.read.findUnique(evaluations, 'open', id),
		evaluationQuestions(ctx.read)
	]);
	if (!belongsTo(ctx.actor, set.id)) throw new NotFound();
	if (!open) throw new Forbidden(NOT_ASKED);
	const asked = new Set(questions.map(({ term }) => term));
	const texts = wish.answers.filter(({ question, words }) => words !== '' && asked.has(question));
	if (texts.length === 0) throw Invalid.field('answers.0.words', 'Answer one of the questions at least.');
	await answerWithoutName(
		ctx,
		{ of: evaluationBoxes, verb: 'answerEvaluation', about: open.id, expects: [expect(evaluations, open)] },
		async () => {
			if ((await ctx.read.findUnique(evaluations, 'open', id))?.id !== open.id) throw new Forbidden(NOT_ASKED);
			return asRule(ctx).findUnique(evaluationBoxes, 'evaluation', open.id);
		},
		(box) => ({
			evaluation: open.id,
			answers: (box?.answers ?? 0) + 1,
			texts: [...(box?.texts ?? []), ...texts].toSorted((a, b) => (a.words < b.words ? -1 : 1)),
			slips: []
		})
	);
}
