import * as v from 'valibot';
import * as field from '../shared/fields';

/** How far a lesson has come. The first five grow one from another; the last two end it. */
export const GROWING = ['noticed', 'identified', 'validated', 'applied', 'embedded'] as const;
export const ENDED = ['set-aside', 'superseded'] as const;
export const LESSON_STATES = [...GROWING, ...ENDED] as const;
export type LessonStateName = (typeof LESSON_STATES)[number];

/** What each state means, for pages and guides. */
export const STATE_MEANINGS: Readonly<Record<LessonStateName, string>> = {
	noticed: 'One person saw it',
	identified: 'Talked through, and put into words as a lesson',
	validated: 'A second person or source has seen it too',
	applied: 'An action agreed on it has changed something',
	embedded: 'Somebody looked again, and it is simply how we work',
	'set-aside': 'It did not hold',
	superseded: 'A later lesson says it better'
};

export const stateWord = (is: LessonStateName): string => is.replace('-', ' ');

/** A state with when and who. The day and the person are null where the author of the lesson is not named. */
export const lessonState = v.object({
	is: v.picklist(LESSON_STATES),
	at: field.optionalDay,
	by: v.nullable(field.id),
	/** Where it was so: "team meeting", "two teams". */
	where: field.optionalLine(120),
	/** Why it was set aside, or how one knows that it is embedded. */
	reason: field.optionalLine(500),
	supersededBy: v.nullable(field.id)
});
export type LessonState = v.InferOutput<typeof lessonState>;

export const isEnded = (state: Pick<LessonState, 'is'>): boolean => (ENDED as readonly string[]).includes(state.is);

/** Neither validated nor ended yet. */
export const isUndecided = ({ is }: Pick<LessonState, 'is'>): boolean => is === 'noticed' || is === 'identified';

/** Whether a lesson in `now` can become `next`: one step on, from identified or noticed to validated, or ended from anywhere. */
export function mayFollow(now: LessonStateName, next: LessonStateName): boolean {
	if (isEnded({ is: now })) return false;
	if (isEnded({ is: next })) return true;
	const [from, to] = [GROWING.indexOf(now as never), GROWING.indexOf(next as never)];
	return to === from + 1 || (now === 'noticed' && next === 'validated');
}
