import type { evaluationToSend } from '#lib/domain/learning-sets';
import { heading, list, note, type Sheet } from '#lib/server/documents';
import { dayInWords } from '#lib/ui/dates';

const people = (count: number): string => (count === 1 ? 'One person answered.' : `${count} people answered.`);

/** What an evaluation found, for a report: how many answered each question, and what they allow to be quoted. */
export function evaluationSheet({
	set,
	openedOn,
	closedOn,
	answers,
	questions
}: Awaited<ReturnType<typeof evaluationToSend>>): Sheet {
	return {
		title: set ? `What changed: ${set}` : 'What changed',
		kind: 'Evaluation',
		lead: `${people(answers)} Asked on ${dayInWords(openedOn)}, closed on ${dayInWords(closedOn)}.`,
		readers: 'Words that their writers allowed to be quoted, without their names. The others are left out.',
		parts: questions.flatMap(({ label, answers: count, quotes }) => [
			heading(label),
			note(count === 0 ? 'Nobody answered this one.' : people(count)),
			...(quotes.length > 0 ? [list(quotes)] : [])
		])
	};
}
