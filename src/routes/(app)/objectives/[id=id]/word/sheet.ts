import { facts, heading, list, note, prose, table, type Part, type Sheet } from '#lib/server/documents';
import { fullDay, dayInWords } from '#lib/ui/dates';
import { cameOfIt } from '../../../actions/came-of-it';
import type { ObjectiveWithEvidence } from '../objective';

const NOTHING = 'Nothing shared with you yet.';

/** What counts towards an objective, as pages to send: only what the person who saves it may read, its actions as they may leave. */
export function objectiveSheet(page: ObjectiveWithEvidence, reader: string, at: string): Sheet {
	const { objective, figures } = page;
	return {
		title: objective.title,
		kind: objective.project.name,
		lead: `As it stood on ${fullDay(at.slice(0, 10))}.`,
		readers: `Made of what ${reader} may read. Check who may have it before you send it on.`,
		parts: [
			...(objective.note ? [note(objective.note)] : []),
			...(objective.about ? [prose(objective.about)] : []),
			facts([
				{ label: 'Lessons', value: page.states.map((each) => `${each.count} ${each.word}`).join(', ') || NOTHING },
				{ label: 'Actions', value: `${figures.done} done, ${figures.open} open, ${figures.overdue} of them overdue` }
			]),
			...section(
				'Lessons',
				page.lessons.length > 0 &&
					table(
						['Lesson', 'State'],
						page.lessons.map((each) => [each.title, each.word])
					)
			),
			...section(
				'Actions done',
				page.done.length > 0 &&
					table(
						['Action', 'Owner', 'What came of it'],
						page.done.map((each) => [each.what, each.owner ?? 'nobody yet', cameOfIt(each)])
					)
			),
			...section(
				'Actions open',
				page.open.length > 0 &&
					table(
						['Action', 'Owner', 'Due'],
						page.open.map((each) => [each.what, each.owner ?? 'nobody yet', each.due ? dayInWords(each.due) : 'no date yet'])
					)
			),
			...section('Practices', page.practices.length > 0 && list(page.practices.map((each) => each.title)))
		]
	};
}

const section = (name: string, part: Part | false): Part[] => [heading(name), part || note(NOTHING)];
