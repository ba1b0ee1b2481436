import type { Saved } from '../../shared/collection';
import type { Id } from '../../shared/ids';
import { FEWEST_ANSWERS } from '../without-a-name';
import type { Draw } from './drawn-by';
import { keptBack } from './kept-back';
import type { Survey, SurveyQuestion } from './survey';
import type { QuestionResult, SurveyResult } from './survey-result';
import type { SurveySlip } from './survey-slip';

type Counted = Pick<SurveySlip, 'of' | 'answers'>;

/**
 * What is told of a survey that was answered like this: the numbers that can stand alone, and words that cannot be told apart.
 * @param answered by all who answered
 * @param isCounted whose answers are told in numbers; null where nobody's are
 * @param isHeard whose words are shown
 * @param openly whether all numbers are told besides, since everybody agreed to it
 */
export async function resultOf(
	survey: Saved<Survey>,
	answered: readonly Counted[],
	draw: Draw,
	isCounted: ((of: Id) => boolean) | null = () => true,
	isHeard: (of: Id) => boolean = () => true,
	openly = false
): Promise<Omit<SurveyResult, 'closedOn'>> {
	const { id, set, title, per, questions, audience } = survey;
	const enough = answered.length >= FEWEST_ANSWERS;
	const counted = isCounted ? answered.filter(({ of }) => isCounted(of)) : [];
	const heard = answered.filter(({ of }) => isHeard(of));
	return {
		survey: id,
		set,
		title,
		per,
		answers: enough ? answered.length : null,
		counted: counted.length >= FEWEST_ANSWERS ? counted.length : null,
		questions: await Promise.all(
			questions.map(async (question, at) => {
				const said = (those: readonly Counted[]): Said[] => those.map(({ of, answers }) => ({ of, ...answers[at]! }));
				const told = await toldOf(question, said(question.choices.length > 0 ? counted : heard), draw);
				return { ...told, openly: openly && enough ? numbersOf(question, said(answered)) : null };
			})
		),
		audience
	};
}

type Said = SurveySlip['answers'][number] & Pick<SurveySlip, 'of'>;

/** How many chose each, and last how many left it out; null where it is answered in words. */
function numbersOf({ choices }: SurveyQuestion, answers: readonly Said[]): number[] | null {
	const chose = (place: number | null): number => answers.filter(({ chosen }) => chosen === place).length;
	return choices.length === 0 ? null : [...choices.map((_, place) => chose(place)), chose(null)];
}

async function toldOf(
	{ asks, choices }: SurveyQuestion,
	answers: readonly Said[],
	draw: Draw
): Promise<Omit<QuestionResult, 'openly'>> {
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
