import type { Cited } from '#lib/domain/learning-sets';
import { dayInWords } from '#lib/ui/dates';
import { monthInWords } from '../../learning-file/months';

const CLAIMS = { measured: 'Measured', reported: 'Reported by people', 'hoped-for': 'Hoped for' } as const;

/** What a part of a paper rests on, in words: what it is, what it is called, what stands of it, and where it is found. */
export interface CitedWords {
	readonly kind: string;
	readonly title: string;
	/** Short facts, joined on one line. */
	readonly facts: readonly string[];
	/** Markdown; empty where there is nothing more to say. */
	readonly says: string;
	readonly href: string | null;
}

/** Nothing of what it was, not even of which kind, reaches whoever may not read it. */
const CLOSED: CitedWords = {
	kind: 'Not open to you',
	title: 'Something cited here is not open to you, or was withdrawn.',
	facts: [],
	says: '',
	href: null
};

export function citedWords(cited: Cited): CitedWords {
	switch (cited.is) {
		case 'lesson': {
			const { id, title, word, month } = cited.lesson;
			const facts = [word, ...(month ? [`noticed in ${monthInWords(month)}`] : [])];
			return { kind: 'Lesson', title, facts, says: cited.says, href: `/tree/lessons/${id}` };
		}
		case 'practice': {
			const { id, title, forWhom, claim, evidence } = cited.practice;
			const facts = [...(forWhom ? [forWhom] : []), ...(claim ? [CLAIMS[claim]] : [])];
			return { kind: 'Practice', title, facts, says: evidence, href: `/practices/${id}` };
		}
		case 'action': {
			const { id, what, owner, due, overdue, state, measure } = cited.action;
			const facts = [
				{ open: overdue ? 'Open, overdue' : 'Open', done: 'Done', dropped: 'Dropped' }[state],
				...(owner ? [owner] : []),
				...(due ? [`by ${dayInWords(due)}`] : []),
				...(measure ? [`we will know by: ${measure}`] : [])
			];
			return { kind: 'Agreed action', title: what, facts, says: '', href: `/actions/${id}` };
		}
		case 'question': {
			const { text, meeting } = cited.question;
			const facts = [`${meeting.title}, ${dayInWords(meeting.day)}`];
			return { kind: 'Open question', title: 'A question that stayed open', facts, says: text, href: `/meetings/${meeting.id}` };
		}
		default:
			return CLOSED;
	}
}
