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

/** How a lesson stands and stood, as far as its dates are told. */
export interface Standings {
	readonly is: LessonStateName;
	/** The states that have a day, oldest first. */
	readonly dated: readonly { readonly is: LessonStateName; readonly month: string }[];
	/** The month in which each of those who have seen it too said so. */
	readonly seen: readonly string[];
	/** When it was noticed, `2026-03`; null where that is not told. */
	readonly month: string | null;
	/**
	 * The first month that it tells of itself: when it was noticed, else its first dated step or word of somebody else. Null
	 * where it tells none: what an unnamed author did is dated only as far as ADR 080 allows.
	 */
	readonly first: string | null;
}

const monthOf = (day: string): string => day.slice(0, 7);

export function standingsOf({ state, steps, validations, noticed }: Lesson): Standings {
	const dated = [...steps, state].flatMap(({ is, at }) => (at === null ? [] : [{ is, month: monthOf(at) }]));
	const seen = validations.map(({ at }) => monthOf(at));
	const told = [...dated.map(({ month }) => month), ...seen].toSorted();
	return { is: state.is, dated, seen, month: noticed.month, first: noticed.month ?? told[0] ?? null };
}

/**
 * Tells how lessons stood at the end of the month `until`, from the dates that they tell; `now` is this month. Null for one that
 * does not tell that it was there yet. A step without a date is seen only in the tree of today.
 */
export function standingAt(until: string | undefined, now: string): (lesson: Standings) => AsItStood | null {
	const newFrom = monthBefore(until ?? now, 3);
	const isFresh = (month: string | null) => month !== null && month > newFrom;
	if (until === undefined) return ({ is, seen, month }) => ({ is, seen: corroboration(seen.length), fresh: isFresh(month) });
	return ({ dated, seen, month, first }) => {
		if (first === null || first > until) return null;
		return {
			is: dated.findLast((each) => each.month <= until)?.is ?? 'noticed',
			seen: corroboration(seen.filter((each) => each <= until).length),
			fresh: isFresh(month)
		};
	};
}

/** Whether only some of a tree's lessons are asked for, or as they stood before now. */
export const narrows = ({ objective, set, code, state, until }: TreeSight): boolean =>
	[objective, set, code, state, until].some((each) => each !== undefined);

/** Whether a lesson, as it stood, is among those asked for. */
export const isAskedFor = (
	lesson: Pick<Lesson, 'objectives' | 'codes' | 'audience'>,
	standing: AsItStood,
	sight: TreeSight
): boolean =>
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
