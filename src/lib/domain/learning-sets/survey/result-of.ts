import type { Saved } from '../../shared/collection';
import { FEWEST_ANSWERS } from '../without-a-name';
import type { Draw } from './drawn-by';
import { keptBack } from './kept-back';
import type { Survey, SurveyQuestion } from './survey';
import type { QuestionResult, SurveyResult } from './survey-result';
import type { SurveySlip } from './survey-slip';

type Counted = Pick<SurveySlip, 'of' | 'answers'>;

/** What is told of a survey that was answered like this: the numbers that can stand alone, and words that cannot be told apart. */
export async function resultOf(
	survey: Saved<Survey>,
	counted: readonly Counted[],
	draw: Draw
): Promise<Omit<SurveyResult, 'closedOn'>> {
	const { id, set, title, per, questions, audience } = survey;
	const enough = counted.length >= FEWEST_ANSWERS;
	return {
		survey: id,
		set,
		title,
		per,
		answers: enough ? counted.length : null,
		questions: await Promise.all(
			questions.map((question, at) =>
				toldOf(
					question,
					counted.map(({ of, answers }) => ({ of, ...answers[at]! })),
					draw
				)
			)
		),
		audience
	};
}

type Said = SurveySlip['answers'][number] & Pick<SurveySlip, 'of'>;

async function toldOf({ asks, choices }: SurveyQuestion, answers: readonly Said[], draw: Draw): Promise<QuestionResult> {
	const chose = (place: number | null) => answers.flatMap(({ chosen, of }) => (chosen === place ? [of] : []));
	const groups = [...choices.map((_, place) => chose(place)), chose(null)];
	const drawn = await draw(groups.filter((group) => group.length >= FEWEST_ANSWERS));
	const told = keptBack(
		groups.map((group) => group.length),
		() => drawn
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
