import { facts, heading, note, prose, table, type Part, type Sheet } from '#lib/server/documents';
import { dayInWords, dayOfMoment, fullDay } from '#lib/ui/dates';
import { cameOfIt } from '../../came-of-it';
import { figuresInWords, movedInWords, periodInWords, rhythmInWords } from '../plan-words';
import type { PlanToSend } from './plan-to-send';

/** A plan as pages to print or to send: only what the person who takes it may read, its actions as they may leave. */
export function planSheet(plan: PlanToSend, reader: string, at: string): Sheet {
	return {
		title: plan.title,
		kind: 'Workplan',
		lead: `As it stood on ${fullDay(at.slice(0, 10))}.`,
		readers: `Made of what ${reader} may read. Check who may have it before you send it on.`,
		parts: [
			...(plan.note ? [note(plan.note)] : []),
			...(plan.about ? [prose(plan.about)] : []),
			facts([
				{ label: 'Period', value: periodInWords(plan) },
				{ label: 'Kept by', value: plan.keeper.name },
				{ label: 'Looked over', value: rhythmInWords(plan.rhythm) },
				{ label: 'How it stands', value: figuresInWords(plan.figures) }
			]),
			...plan.sections.flatMap(sectionParts),
			...(plan.reviews.length > 0 ? [heading('When it was looked over'), ...plan.reviews.flatMap(reviewParts)] : [])
		]
	};
}

const sectionParts = ({ name, lines }: PlanToSend['sections'][number]): Part[] => [
	heading(name),
	lines.length === 0
		? note('No action that you can read stands here yet.')
		: table(
				['Action', 'Owner', 'Day', 'How we will know', 'What came of it'],
				lines.map((line) => [line.what, line.owner ?? 'nobody yet', dayOf(line), line.measure, cameOfIt(line)])
			)
];

function dayOf({ state, due, endedAt }: PlanToSend['sections'][number]['lines'][number]): string {
	if (state === 'open') return due ? `due ${dayInWords(due)}` : 'no date yet';
	return `${state === 'done' ? 'done' : 'given up'} ${dayOfMoment(endedAt!)}`;
}

const reviewParts = ({ at, figures, moved, words }: PlanToSend['reviews'][number]): Part[] => [
	heading(dayOfMoment(at), 2),
	note(`${figuresInWords(figures)}.${moved ? ` Since the look before: ${movedInWords(moved)}.` : ''}`),
	...(words ? [prose(words)] : [])
];
