import type { Saved } from '../shared/collection';
import type { Id } from '../shared/ids';
import type { Lesson } from './lesson';
import type { LessonStateName } from './lesson-state';

/** What of a tree somebody asks to see; a part that is left out narrows nothing. */
export interface TreeSight {
	readonly objective?: Id;
	/** A set whose members may read the lesson. */
	readonly set?: Id;
	readonly code?: string;
	readonly state?: LessonStateName;
	/** Only these boughs, by their letters: `B`, or from one to another, `K-T`. */
	readonly boughs?: string;
	/** A month, `2026-03`: the tree as it stood at its end. */
	readonly until?: string;
}

/** A lesson as it stood at a time. `seen` grows in steps with those who said that they had seen it too. */
export interface AsItStood {
	readonly is: LessonStateName;
	readonly seen: Corroboration;
	/** Whether it was noticed in the last three months of that time. */
	readonly fresh: boolean;
}

/** Nobody else, one, two or three, more. */
export type Corroboration = 0 | 1 | 2 | 3;

const corroboration = (others: number): Corroboration => (others === 0 ? 0 : others === 1 ? 1 : others < 4 ? 2 : 3);

/**
 * The first month that a lesson tells of itself: when it was noticed, else its first dated step or word of somebody else.
 * Null where it tells none: what an unnamed author did is dated only as far as ADR 080 allows.
 */
export function firstMonth(lesson: Lesson): string | null {
	const days = [...lesson.steps, lesson.state, ...lesson.validations].flatMap((each) => each.at ?? []);
	return lesson.noticed.month ?? days.toSorted()[0]?.slice(0, 7) ?? null;
}

/**
 * A lesson at the end of the month `until`, from the dates that it tells; `now` is this month. Null where the lesson does not
 * tell that it was there yet. A step without a date is seen only in the tree of today.
 */
export function standingAt(lesson: Saved<Lesson>, until: string | undefined, now: string): AsItStood | null {
	const fresh = (at: string) => lesson.noticed.month !== null && lesson.noticed.month > monthBefore(at, 3);
	if (until === undefined) return { is: lesson.state.is, seen: corroboration(lesson.validations.length), fresh: fresh(now) };
	const first = firstMonth(lesson);
	if (first === null || first > until) return null;
	const by = (each: { readonly at: string | null }) => each.at !== null && each.at.slice(0, 7) <= until;
	return {
		is: [...lesson.steps, lesson.state].findLast(by)?.is ?? 'noticed',
		seen: corroboration(lesson.validations.filter(by).length),
		fresh: fresh(until)
	};
}

/** Whether a lesson, as it stood, is among those asked for. */
export const isAskedFor = (lesson: Lesson, standing: AsItStood, sight: TreeSight): boolean =>
	(sight.objective === undefined || lesson.objectives.includes(sight.objective)) &&
	(sight.code === undefined || lesson.codes.includes(sight.code)) &&
	(sight.set === undefined || lesson.audience.includes(`set:${sight.set}`)) &&
	(sight.state === undefined || standing.is === sight.state);

/** `count` months before a month. */
export function monthBefore(month: string, count: number): string {
	const [year = 0, of = 0] = month.split('-').map(Number);
	const months = year * 12 + of - 1 - count;
	return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** Every month from the first to the last; none where there is no first. */
export function monthsFrom(first: string | null, last: string): readonly string[] {
	const months: string[] = [];
	for (let month = last; first !== null && month >= first; month = monthBefore(month, 1)) months.unshift(month);
	return months;
}
