import type { surveyToSend } from '#lib/domain/learning-sets';

const KEPT_BACK = 'kept back';

/** Each choice of each question in a row of its own, with the set where it may be told, the day of closing and how many answered. */
export function surveyRows({ set, per, closedOn, answers, questions }: Awaited<ReturnType<typeof surveyToSend>>): string[][] {
	const named = set === '' ? [] : [set];
	const told = (count: number | null): string => (count === null ? KEPT_BACK : String(count));
	const head = [...(set === '' ? [] : ['Set']), 'Closed', 'Answered by', 'Answered', 'Question', 'Answer', 'How many'];
	const rows = questions.flatMap(({ asks, choices, leftOut }) =>
		[...choices, { label: 'No answer', count: leftOut }].map(({ label, count }) => [
			...named,
			closedOn,
			per === 'body' ? 'bodies' : 'members',
			answers === null ? 'fewer than five' : String(answers),
			asks,
			label,
			told(count)
		])
	);
	return [head, ...rows];
}
