import * as v from 'valibot';
import { knownIn, mentionedIn, withMentions } from '../people';
import { change, create, remove, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { lessons } from './lesson';
import { lessonComments, MOST_MENTIONED, type LessonComment } from './lesson-comment';
import { commentPolicy } from './policy';

export const commentWish = v.object({ words: field.prose(4_000, 'Write your comment.') });

/** Puts the actor's words under a lesson, for whoever reads it. Returns the comment's id. */
export async function commentOnLesson(ctx: Context, lesson: Id, wish: v.InferOutput<typeof commentWish>): Promise<Id> {
	const about = await ctx.read.find(lessons, lesson);
	authorize(commentPolicy, 'write', ctx.actor, { lesson: about, comment: null, keeps: false }, ENDED);
	const id = ctx.newId();
	const value = {
		lesson,
		writer: ctx.actor.id,
		...(await wordsOf(ctx, wish.words)),
		at: ctx.clock.now(),
		edited: null,
		resolution: null,
		audience: about.audience
	};
	const subject = ref(lessonComments.kind, id);
	const changes = [create(lessonComments, id, value)];
	const receipt = await ctx.store.commit({ by: ctx.actor.id, verb: 'commentOnLesson', subject, changes, key: ctx.requestKey });
	return receipt.subject.id;
}

const ENDED = 'A later lesson took its place. Write your comment there.';

export const changeCommentWish = v.object({ ...commentWish.entries, version: v.number() });

/** Changes the actor's own words; readers see that they were changed, not what stood there. */
export async function changeComment(ctx: Context, id: Id, wish: v.InferOutput<typeof changeCommentWish>): Promise<void> {
	const comment = await ctx.read.find(lessonComments, id);
	const lesson = await ctx.read.find(lessons, comment.lesson);
	authorize(commentPolicy, 'change', ctx.actor, { lesson, comment, keeps: false }, 'Only its writer can change a comment.');
	const values = { ...(await wordsOf(ctx, wish.words)), edited: ctx.clock.now() };
	const changes = [change(lessonComments, { ...comment, version: wish.version }, values)];
	const subject = ref(lessonComments.kind, id);
	await ctx.store.commit({ by: ctx.actor.id, verb: 'changeComment', subject, changes, key: ctx.requestKey });
}

/** Takes the actor's own comment away; they can bring it back for 30 days. */
export async function deleteComment(ctx: Context, id: Id): Promise<void> {
	const comment = await ctx.read.find(lessonComments, id);
	const lesson = await ctx.read.find(lessons, comment.lesson);
	authorize(commentPolicy, 'remove', ctx.actor, { lesson, comment, keeps: false }, 'Only its writer can delete a comment.');
	const subject = ref(lessonComments.kind, id);
	const changes = [remove(lessonComments, comment)];
	await ctx.store.commit({ by: ctx.actor.id, verb: 'deleteComment', subject, changes, key: ctx.requestKey });
}

/** The words as they are kept, with whom they mention of those that the actor knows. */
async function wordsOf(ctx: Context, typed: string): Promise<Pick<LessonComment, 'words' | 'mentions'>> {
	const [words] = await withMentions(ctx, [typed]);
	const known = await knownIn(ctx.read, [words!]);
	const mentions = mentionedIn(words!).filter((id) => known.has(id) && id !== ctx.actor.id);
	if (mentions.length > MOST_MENTIONED) throw Invalid.field('words', `Mention at most ${MOST_MENTIONED} people.`);
	return { words: words!, mentions };
}
