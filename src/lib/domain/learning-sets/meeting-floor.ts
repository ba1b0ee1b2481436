import * as v from 'valibot';
import { collection, one } from '../shared/collection';
import * as field from '../shared/fields';
import { lengthInMinutes } from './agenda';

/** The rounds of an issue, in the order in which action learning takes them. */
export const ROUNDS = ['present', 'clarify', 'question', 'act', 'review'] as const;

export const MOST_GROUPS = 12;

/** What a meeting is at, at this moment: the round, and who speaks. It is no part of the note. */
const schema = v.object({
	meeting: field.id,
	set: field.id,
	round: v.nullable(
		v.object({
			is: v.picklist(ROUNDS),
			startedAt: field.instant,
			minutes: lengthInMinutes
		})
	),
	/** `minutes`: how long they may speak; absent or null where nobody said. */
	turn: v.nullable(v.object({ person: field.id, since: field.instant, minutes: v.optional(lengthInMinutes) })),
	/** The groups that work side by side at this moment, by their names. */
	groups: v.pipe(v.array(field.line(60)), v.maxLength(MOST_GROUPS)),
	audience: field.tokens
});
export type MeetingFloor = v.InferOutput<typeof schema>;

export const meetingFloors = collection('meeting-floor', schema, {
	audience: (floor) => floor.audience,
	keys: { meeting: one('text', ({ meeting }) => meeting) },
	unique: { meeting: ({ meeting }) => meeting },
	retention: 'agreement',
	version: 2,
	upgrades: [(floor: object) => ({ ...floor, groups: [] })]
});
