import * as v from 'valibot';
import { addDays, today, type Clock, type Day } from '../../shared/clock';
import type { Saved } from '../../shared/collection';
import { create, expect, type Context } from '../../shared/context';
import { Invalid } from '../../shared/errors';
import * as field from '../../shared/fields';
import { ref, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { learningSets, type LearningSet } from '../learning-set';
import { setPolicy } from '../policy';
import { meetingAudience } from '../set-meeting';
import { questionsAsked, questionWish } from './questions-asked';
import { MOST_QUESTIONS, surveys, TOLD_TO, type Survey } from './survey';

/** Days for which a survey can stay open, and for which it is where nobody says otherwise. */
const LONGEST_DAYS = 92;
const USUAL_DAYS = 14;

/** The last day of a survey that is asked now, unless another one is given. */
export const usualUntil = (clock: Clock): Day => addDays(today(clock), USUAL_DAYS);

const WHAT_FOR = 'Say what it is for, so that members know before they answer.';
const UNTIL = 'Say until which day it can be answered.';

export const askSurveyWish = v.object({
	title: field.line(120, 'Give the survey a name.'),
	purpose: field.prose(1_000, WHAT_FOR),
	until: v.pipe(v.string(UNTIL), v.nonEmpty(UNTIL), field.day),
	per: v.picklist(['person', 'body'], 'Choose who answers.'),
	/** Nobody beyond the set, where nobody says otherwise. */
	told: v.optional(v.picklist(TOLD_TO, 'Choose who reads the numbers.'), 'set'),
	questions: v.pipe(v.array(questionWish), v.maxLength(MOST_QUESTIONS, `Ask at most ${MOST_QUESTIONS} questions.`))
});
export type AskSurveyWish = v.InferOutput<typeof askSurveyWish>;

/** Asks all members of a set a few questions. Returns the survey's id. */
export async function askSurvey(ctx: Context, id: Id, wish: AskSurveyWish): Promise<Id> {
	const set = await ctx.read.find(learningSets, id);
	return open(ctx, set, { ...wish, questions: questionsAsked(wish.questions), again: null });
}

const { purpose, until, told } = askSurveyWish.entries;
export const askAgainWish = v.object({ purpose, until, told });
export type AskAgainWish = v.InferOutput<typeof askAgainWish>;

/** Asks what a survey asked, in the same words, so that both can stand side by side. Returns the new survey's id. */
export async function askSurveyAgain(ctx: Context, id: Id, { purpose, until, told }: AskAgainWish): Promise<Id> {
	const earlier = await ctx.read.find(surveys, id);
	if (!earlier.closing) throw Invalid.field('', 'It is being asked already.');
	const set = await ctx.read.find(learningSets, earlier.set);
	const { title, per, questions } = earlier;
	return open(ctx, set, { title, purpose, until, per, told, questions, again: earlier.id });
}

type Asked = Pick<Survey, 'title' | 'purpose' | 'until' | 'per' | 'told' | 'questions' | 'again'>;

async function open(ctx: Context, set: Saved<LearningSet>, asked: Asked): Promise<Id> {
	authorize(setPolicy, 'shape', ctx.actor, set, 'Whoever facilitates the set asks its members.');
	checkDay(ctx.clock, asked.until);
	const id = ctx.newId();
	const receipt = await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'askSurvey',
		subject: ref(surveys.kind, id),
		changes: [
			create(surveys, id, {
				...asked,
				set: set.id,
				mode: set.mode,
				turns: 0,
				opening: { by: ctx.actor.id, at: ctx.clock.now() },
				closing: null,
				audience: [...meetingAudience(set.id, set.mode, set.circle)]
			})
		],
		// Nobody joined or left since it was read.
		expects: [expect(learningSets, set)],
		key: ctx.requestKey
	});
	return receipt.subject.id;
}

function checkDay(clock: Clock, until: string): void {
	if (until < today(clock)) throw Invalid.field('until', 'That day is over. Give one that is still to come.');
	if (until > addDays(today(clock), LONGEST_DAYS))
		throw Invalid.field('until', 'Give a day within three months, while everybody knows why they were asked.');
}
