import { excerpt, type Saved } from '../shared/collection';
import type { Id } from '../shared/ids';
import { lessons, type Lesson } from './lesson';
import { standingsOf, type Standings } from './tree-sight';

/** What a tree needs of a lesson: where it hangs, by what it can be narrowed, and how it stood when. */
export interface TreeLeaf extends Pick<Lesson, 'title' | 'branch' | 'objectives' | 'codes' | 'audience'>, Standings {
	readonly id: Id;
}

/** A tree draws thousands of lessons and shows the title of each: their texts stay where they are. */
export const treeLeaves = excerpt(
	lessons,
	(lesson: Saved<Lesson>): TreeLeaf => ({
		...standingsOf(lesson),
		id: lesson.id,
		title: lesson.title,
		branch: lesson.branch,
		objectives: lesson.objectives,
		codes: lesson.codes,
		audience: lesson.audience
	}),
	({ title, objectives, codes, audience, dated, seen }) =>
		500 + title.length + 60 * (objectives.length + codes.length + audience.length + dated.length + seen.length)
);
