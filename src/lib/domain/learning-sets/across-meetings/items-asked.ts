import { ASKED_STATES, type MeetingQuestion } from './question';

/** The values of the facet `item` that a question asks for; see `agreed-action.ts`, `note-item.ts` and `set-meeting.ts`. */
export function itemsAsked({ kinds, states, who }: Pick<MeetingQuestion, 'kinds' | 'states' | 'who'>): readonly string[] {
	const actions = (states.length > 0 ? states : ASKED_STATES).map((state) => `${state}-action`);
	// What was over when old minutes were brought in has no state that could be asked for.
	const allActions = states.length > 0 ? actions : [...actions, 'past-action'];
	if (kinds.length > 0) return kinds.flatMap((kind) => (kind === 'action' ? allActions : [kind]));
	if (states.length > 0) return actions;
	// Nobody says a meeting.
	return [...allActions, 'decision', 'question', 'learning', 'quote', 'information', ...(who.length > 0 ? [] : ['meeting'])];
}

/** Whether meetings alone are asked for, by set and day at the most: then they are listed. */
export const asksForMeetingsAlone = ({ words, kinds, states, who }: MeetingQuestion): boolean =>
	words === '' && states.length === 0 && who.length === 0 && kinds.every((kind) => kind === 'meeting');
