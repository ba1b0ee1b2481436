import { knownIn, namesOf } from '../people';
import type { Instant } from '../shared/clock';
import type { Saved, Where } from '../shared/collection';
import type { Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { abilities } from '../shared/policy';
import { lessons } from './lesson';
import { lessonComments, type LessonComment } from './lesson-comment';
import { keepsLesson } from './lesson-keeper';
import { commentPolicy } from './policy';

const AT_ONCE = 20;

export interface CommentsAsked {
	/** The cursor of the page before. */
	readonly after?: string | null;
	/** A comment to lead to: those up to it. */
	readonly upTo?: Id | null;
}

/**
 * The comments under a lesson that stand on one page, in the order they were written: the latest twenty, or the twenty up to
 * one that somebody was led to. `earlier` is the cursor of those before.
 */
export async function lessonCommentsOf(ctx: Context, id: Id, { after = null, upTo = null }: CommentsAsked = {}) {
	const last = upTo === null ? null : await commentUnder(ctx, id, upTo);
	const where: Where<typeof lessonComments> = { lesson: id, ...(last ? { at: { to: justAfter(last.at) } } : {}) };
	const [lesson, page] = await Promise.all([
		ctx.read.find(lessons, id),
		ctx.read.list(lessonComments, { where, order: { by: 'at', direction: 'descending' }, limit: AT_ONCE, after })
	]);
	const [keeps, names, known] = await Promise.all([
		keepsLesson(ctx, lesson),
		namesOf(
			ctx.read,
			page.items.flatMap(({ writer, resolution }) => [writer, resolution?.by ?? null])
		),
		knownIn(
			ctx.read,
			page.items.map(({ words }) => words)
		)
	]);
	const line = (comment: Saved<LessonComment>) => {
		const can = abilities(commentPolicy, ctx.actor, { lesson, comment, keeps });
		return {
			id: comment.id,
			version: comment.version,
			by: names.get(comment.writer)!,
			words: comment.words,
			at: comment.at,
			edited: comment.edited !== null,
			resolution: comment.resolution && { by: names.get(comment.resolution.by)!, at: comment.resolution.at },
			can: { change: can.change, resolve: can.resolve, reopen: can.reopen }
		};
	};
	return {
		comments: page.items.toReversed().map(line),
		/** The people mentioned in them to whom a name may lead. */
		known,
		earlier: page.next,
		/** Whether there may be later ones than these. */
		isLatest: after === null && last === null,
		mayWrite: commentPolicy.write(ctx.actor, { lesson, comment: null, keeps })
	};
}

/** A comment of this lesson, or null where there is none that the actor reads. */
async function commentUnder(ctx: Context, lesson: Id, id: Id): Promise<Saved<LessonComment> | null> {
	const [found] = await ctx.read.findMany([{ kind: lessonComments.kind, id }]);
	const comment = found?.record as Saved<LessonComment> | undefined;
	return comment?.lesson === lesson ? comment : null;
}

const justAfter = (at: Instant): Instant => new Date(Date.parse(at) + 1).toISOString();

/** The lesson that a comment stands under. NotFound where the actor reads one of the two no longer. */
export async function lessonOfComment(ctx: Context, id: Id): Promise<Id> {
	const comment = await ctx.read.find(lessonComments, id);
	return (await ctx.read.find(lessons, comment.lesson)).id;
}
