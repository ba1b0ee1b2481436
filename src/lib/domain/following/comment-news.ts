import { lessonComments, lessons, type Lesson, type LessonComment } from '../learning-tree';
import { namesOf } from '../people';
import { addHours } from '../shared/clock';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { ref } from '../shared/ids';
import { myLessons } from './lesson-news';
import { NEWS_DAYS, type News } from './news';

const LATEST = 200;
const IN_MAIL = 'A comment under a lesson';

/**
 * Comments of the last weeks that mention the actor, and what others say under their own lessons, named or not. Both the comment
 * and its lesson are read by the actor now, or it is no news; its words stay on the page of the lesson.
 */
export async function commentNews(ctx: Context): Promise<readonly News[]> {
	const mine = new Map((await myLessons(ctx)).map((each) => [each.id, each]));
	const [mentioning, under] = await Promise.all([
		latest(ctx, { mentions: ctx.actor.id }),
		mine.size === 0 ? [] : latest(ctx, { lesson: { in: [...mine.keys()] } })
	]);
	const named = new Set(mentioning.map(({ id }) => id));
	const all = [...mentioning, ...under.filter(({ id }) => !named.has(id))].filter(({ writer }) => writer !== ctx.actor.id);
	const [names, found] = await Promise.all([
		namesOf(
			ctx.read,
			all.map(({ writer }) => writer)
		),
		ctx.read.findMany(all.map(({ lesson }) => ref(lessons.kind, lesson)))
	]);
	const about = new Map(found.map(({ id, record }) => [id, record as Saved<Lesson>]));
	return all
		.filter(({ lesson }) => about.has(lesson))
		.map((comment): News => {
			const mentioned = named.has(comment.id);
			return {
				key: `${lessonComments.kind}/${comment.id}`,
				kind: 'comments',
				about: ref(lessonComments.kind, comment.id),
				title: about.get(comment.lesson)!.title,
				words: `${names.get(comment.writer)!} ${mentioned ? 'mentions you in a comment' : 'commented on your lesson'}`,
				when: comment.at,
				// A mailbox may be read by others, and would tie an author who is not named to the lesson.
				inMail: mentioned || mine.get(comment.lesson)?.noticed.by === ctx.actor.id ? IN_MAIL : null
			};
		});
}

async function latest(
	ctx: Context,
	where: { mentions: string } | { lesson: { in: readonly string[] } }
): Promise<readonly Saved<LessonComment>[]> {
	const at = { from: addHours(ctx.clock.now(), -24 * NEWS_DAYS) };
	const page = await ctx.read.list(lessonComments, {
		where: { ...where, at },
		order: { by: 'at', direction: 'descending' },
		limit: LATEST
	});
	return page.items;
}
