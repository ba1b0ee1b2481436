import type { Cited } from './cited-material';

/** Something cited with each of its texts as `say` gives it; `owned`: whether the owner of an action is named. */
export function citedWithWords(cited: Cited, say: (text: string) => string, owned: boolean): Cited {
	switch (cited.is) {
		case 'lesson':
			return { ...cited, lesson: { ...cited.lesson, title: say(cited.lesson.title) }, says: say(cited.says) };
		case 'practice': {
			const { practice } = cited;
			const texts = { title: say(practice.title), forWhom: say(practice.forWhom), evidence: say(practice.evidence) };
			return { ...cited, practice: { ...practice, ...texts } };
		}
		case 'action': {
			const { action } = cited;
			const owner = owned ? action.owner : null;
			return { ...cited, action: { ...action, owner, what: say(action.what), measure: say(action.measure) } };
		}
		case 'question': {
			const { text, meeting } = cited.question;
			return { ...cited, question: { text: say(text), meeting: { ...meeting, title: say(meeting.title) } } };
		}
		default:
			return cited;
	}
}
