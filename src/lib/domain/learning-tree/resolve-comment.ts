import * as v from 'valibot';
import { change, type Context } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { lessons } from './lesson';
import { lessonComments, type LessonComment } from './lesson-comment';
import { keepsLesson } from './lesson-keeper';
import { commentPolicy } from './policy';

export const resolveCommentWish = v.object({ version: v.number() });
type Wish = v.InferOutput<typeof resolveCommentWish>;

/** Says, as the lesson's keeper, that what a comment asks for is settled. */
export const resolveComment = (ctx: Context, id: Id, wish: Wish): Promise<void> =>
	settle(ctx, id, wish, 'resolve', { by: ctx.actor.id, at: ctx.clock.now() });

/** Opens a resolved comment again. */
export const reopenComment = (ctx: Context, id: Id, wish: Wish): Promise<void> => settle(ctx, id, wish, 'reopen', null);

async function settle(
	ctx: Context,
	id: Id,
	{ version }: Wish,
	verb: 'resolve' | 'reopen',
	resolution: LessonComment['resolution']
): Promise<void> {
	const comment = await ctx.read.find(lessonComments, id);
	const lesson = await ctx.read.find(lessons, comment.lesson);
	const of = { lesson, comment, keeps: await keepsLesson(ctx, lesson) };
	authorize(commentPolicy, verb, ctx.actor, of, 'The lesson’s keeper says whether a comment is resolved.');
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: `${verb}Comment`,
		subject: ref(lessonComments.kind, id),
		changes: [change(lessonComments, { ...comment, version }, { resolution })],
		key: ctx.requestKey
	});
}
