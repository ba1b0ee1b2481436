import * as v from 'valibot';
import { collection, one } from '../../shared/collection';
import * as field from '../../shared/fields';

export const ANSWERS = ['coming', 'by-phone', 'apologies'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What a member says before a meeting: whether they come. The meeting's readers read it. */
const schema = v.object({
	meeting: field.id,
	set: field.id,
	person: field.id,
	answer: v.picklist(ANSWERS),
	note: field.optionalLine(300),
	/** Who comes in their place, of the same body. */
	substitute: field.optionalLine(200),
	at: field.instant,
	audience: field.tokens
});
export type MeetingAnswer = v.InferOutput<typeof schema>;

export const meetingAnswers = collection('meeting-answer', schema, {
	audience: (answer) => answer.audience,
	keys: {
		meeting: one('text', ({ meeting }) => meeting),
		person: one('text', ({ person }) => person),
		at: one('instant', ({ at }) => at)
	},
	unique: { person: ({ meeting, person }) => `${meeting} ${person}` },
	retention: 'agreement',
	version: 1,
	upgrades: []
});
