import * as v from 'valibot';
import { Invalid } from '../../shared/errors';
import * as field from '../../shared/fields';
import { FEWEST_CHOICES, MOST_CHOICES, type SurveyQuestion } from './survey';

/** How a question is answered: by one of several choices, by yes, partly or no, or in a few words. */
export const ANSWER_KINDS = ['choices', 'yes-partly-no', 'words'] as const;

const LONGEST_CHOICE = 80;
const YES_PARTLY_NO = ['Yes', 'Partly', 'No'];

/** A question as it is written; one without words is left out. */
export const questionWish = v.object({
	asks: field.optionalLine(200),
	kind: v.optional(v.picklist(ANSWER_KINDS, 'Choose how it is answered.'), 'choices'),
	/** One a line, where it is answered by one of them. */
	choices: v.optional(field.optionalProse(MOST_CHOICES * (LONGEST_CHOICE + 1)), '')
});
type QuestionWish = v.InferOutput<typeof questionWish>;

/** The questions of a wish with their choices. @throws Invalid where there is none, or one lacks choices */
export function questionsAsked(wish: readonly QuestionWish[]): SurveyQuestion[] {
	const questions = wish.flatMap((each, at) => (each.asks === '' ? [] : [{ asks: each.asks, choices: choicesOf(each, at) }]));
	if (questions.length === 0) throw Invalid.field('questions.0.asks', 'Ask one question at least.');
	return questions;
}

function choicesOf({ kind, choices }: QuestionWish, at: number): string[] {
	if (kind === 'words') return [];
	if (kind === 'yes-partly-no') return [...YES_PARTLY_NO];
	const lines = choices.split('\n').flatMap((line) => line.trim() || []);
	const wrong = whatIsWrong(lines);
	if (wrong) throw Invalid.field(`questions.${at}.choices`, wrong);
	return lines;
}

function whatIsWrong(lines: readonly string[]): string | null {
	if (lines.length < FEWEST_CHOICES) return 'Write at least two choices, each on a line of its own.';
	if (lines.length > MOST_CHOICES) return `Offer at most ${MOST_CHOICES} choices.`;
	if (lines.some((line) => line.length > LONGEST_CHOICE)) return `Keep each choice to ${LONGEST_CHOICE} letters.`;
	if (new Set(lines.map((line) => line.toLowerCase())).size < lines.length) return 'Each choice stands there once.';
	return null;
}
