import type { Saved } from '../../shared/collection';
import { FEWEST_ANSWERS } from '../without-a-name';
import { keptBack } from './kept-back';
import { oneLot } from './one-lot';
import type { Survey, SurveyQuestion } from './survey';
import type { QuestionResult, SurveyResult } from './survey-result';
import type { SurveySlip } from './survey-slip';

type Answers = SurveySlip['answers'];

/** What is told of a survey that was answered like this: the numbers that can stand alone, and words that cannot be told apart. */
export function resultOf(survey: Saved<Survey>, counted: readonly Answers[]): Omit<SurveyResult, 'closedOn'> {
	const { id, set, title, per, questions, audience } = survey;
	const enough = counted.length >= FEWEST_ANSWERS;
	const lotAmong = oneLot();
	return {
		survey: id,
		set,
		title,
		per,
		answers: enough ? counted.length : null,
		questions: questions.map((question, at) =>
			toldOf(
				question,
				counted.map((answers) => answers[at]!),
				lotAmong
			)
		),
		audience
	};
}

function toldOf(
	{ asks, choices }: SurveyQuestion,
	answers: readonly Answers[number][],
	lotAmong: ReturnType<typeof oneLot>
): QuestionResult {
	const chose = (place: number | null) => answers.flatMap(({ chosen }, who) => (chosen === place ? [who] : []));
	const groups = [...choices.map((_, place) => chose(place)), chose(null)];
	const large = groups.filter((group) => group.length >= FEWEST_ANSWERS);
	const told = keptBack(
		groups.map((group) => group.length),
		() => lotAmong(large)
	);
	const words = answers.flatMap((each) => each.words || []);
	const inWords = choices.length === 0;
	return {
		asks,
		choices: choices.map((label, place) => ({ label, count: told[place]! })),
		leftOut: inWords ? null : told.at(-1)!,
		words: inWords && words.length >= FEWEST_ANSWERS ? words.toSorted((a, b) => a.localeCompare(b, 'en-GB')) : null
	};
}
