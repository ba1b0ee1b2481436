import type { figuresToSave, surveyToSend } from '#lib/domain/learning-sets';

type Sent = Awaited<ReturnType<typeof surveyToSend>>;
type Counted = Pick<Sent, 'per' | 'closedOn' | 'answers'> & {
	readonly questions: readonly Omit<Sent['questions'][number], 'words'>[];
};

const KEPT_BACK = 'kept back';
const ANSWERED = ['Closed', 'Answered by', 'Answered', 'Question', 'Answer', 'How many'];

/** Each choice of each question in a row of its own, with the set where it may be told, the day of closing and how many answered. */
export const surveyRows = (survey: Sent): string[][] =>
	survey.set === '' ? [ANSWERED, ...choicesOf(survey)] : [['Set', ...ANSWERED], ...choicesOf(survey, survey.set)];

type Told = Counted & Pick<Awaited<ReturnType<typeof figuresToSave>>[number], 'title' | 'kind' | 'set'>;

/** The same of several surveys, each with its title and the kind of its set. */
export const rowsOfSurveys = (surveys: readonly Told[]): string[][] => [
	['Survey', 'Kind of set', 'Set', ...ANSWERED],
	...surveys.flatMap((each) => choicesOf(each, each.title, each.kind, each.set))
];

function choicesOf({ per, closedOn, answers, questions }: Counted, ...first: string[]): string[][] {
	const told = (count: number | null): string => (count === null ? KEPT_BACK : String(count));
	return questions.flatMap(({ asks, choices, leftOut }) =>
		[...choices, { label: 'No answer', count: leftOut }].map(({ label, count }) => [
			...first,
			closedOn,
			per === 'body' ? 'bodies' : 'members',
			answers === null ? 'fewer than five' : String(answers),
			asks,
			label,
			told(count)
		])
	);
}
