import type { Saved } from '../shared/collection';
import type { Reading } from '../shared/context';
import type { Id } from '../shared/ids';
import { lessons, type Lesson } from './lesson';
import { GROWING, LESSON_STATES, stateWord, type LessonStateName } from './lesson-state';
import { treeLeaves, type TreeLeaf } from './tree-leaf';

/** A lesson as lists show it. `month` is `2026-03`, or null where it is not told. */
export interface LessonLine {
	readonly id: Id;
	readonly title: string;
	readonly is: LessonStateName;
	readonly word: string;
	readonly month: string | null;
}

export const lessonLine = ({ id, title, state, noticed }: Saved<Lesson>): LessonLine =>
	leafLine({ id, title, is: state.is, month: noticed.month });

/** As {@link lessonLine}, of a lesson as the tree knows it. */
export const leafLine = ({ id, title, is, month }: Pick<TreeLeaf, 'id' | 'title' | 'is' | 'month'>): LessonLine => ({
	id,
	title,
	is,
	word: stateWord(is),
	month
});

/** Readable lessons by state, in the order of states; those without any are left out. */
export async function lessonCounts(
	read: Reading,
	where: { readonly objective?: Id; readonly project?: Id; readonly branch?: Id }
): Promise<readonly { readonly is: LessonStateName; readonly word: string; readonly count: number }[]> {
	const counted = await read.count(lessons, { where, by: 'state' });
	return LESSON_STATES.flatMap((is) => {
		const count = counted.get(is) ?? 0;
		return count > 0 ? [{ is, word: stateWord(is), count }] : [];
	});
}

/** Readable lessons that count towards an objective: one page of lines. */
export async function lessonsTowards(read: Reading, objective: Id, after: string | null = null) {
	const page = await read.excerpts(treeLeaves, { where: { objective }, limit: 50, after });
	return { lines: page.items.map(leafLine), next: page.next };
}

/** Lessons that still stand, for choosing one of them. At most 200. */
export async function standingLessons(read: Reading): Promise<readonly LessonLine[]> {
	const page = await read.excerpts(treeLeaves, { where: { state: { in: [...GROWING] } }, limit: 200 });
	return page.items.map(leafLine).toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'));
}
