import type { Context } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import type { Saved } from '../shared/collection';
import { authorize } from '../shared/policy';
import { lessons, type Lesson } from './lesson';
import { lessonLine, type LessonLine } from './lesson-line';
import { ownedLesson } from './lesson-origin';
import { GROWING, isEnded, stateWord } from './lesson-state';
import { lessonPolicy } from './policy';

/** A lesson, and others from which somebody chooses the one that is kept or takes its place. */
export interface Likenesses {
	readonly lesson: { readonly id: Id; readonly version: number; readonly title: string };
	/** What was looked for: the words asked for or, without any, the lesson's own sentence. */
	readonly words: string;
	/** The most like it first. */
	readonly others: readonly LessonLine[];
	/** Another spelling that finds something, or null. */
	readonly suggestion: string | null;
	/** False while the index is being built after a start. */
	readonly ready: boolean;
}

const MOST = 20;

/**
 * Readable lessons of any project that still stand and say something like a lesson, or like some words.
 * @throws Forbidden for whoever may not take that step with the lesson
 */
export async function lessonsLike(ctx: Context, id: Id, step: 'merge' | 'supersede', words: string): Promise<Likenesses> {
	const of = await ownedLesson(ctx, id);
	authorize(lessonPolicy, step, ctx.actor, of, 'Staff do that with lessons that still stand.');
	const asked = words.trim() || of.lesson.title;
	const found = await ctx.read.search({
		words: asked,
		kinds: [lessons.kind],
		where: { state: GROWING.map(stateWord) },
		limit: MOST + 1,
		// With titles the lessons themselves come along, so that nothing is waited for after it.
		texts: 'titles'
	});
	const records = await ctx.read.findMany(found.hits.map((hit) => ref(lessons.kind, hit.id)));
	const known = new Map(records.map(({ record }) => [record.id, record as Saved<Lesson>]));
	const others = found.hits.flatMap((hit) => known.get(hit.id) ?? []).filter((each) => each.id !== id && !isEnded(each.state));
	return {
		lesson: { id, version: of.lesson.version, title: of.lesson.title },
		words: asked,
		others: others.slice(0, MOST).map(lessonLine),
		suggestion: found.suggestion,
		ready: found.ready
	};
}
