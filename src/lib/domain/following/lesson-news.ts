import { lessonOrigins, lessons, stateWord, type Lesson } from '../learning-tree';
import { addDays, today } from '../shared/clock';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { ref } from '../shared/ids';
import { NEWS_DAYS, type News } from './news';

/** The key of a lesson in its present state. */
export const lessonKey = (lesson: Saved<Lesson>): string => `lesson/${lesson.id}/${lesson.state.is}`;

/** What a lesson tells of itself and no more: of an unnamed author's own step neither who nor when. */
export const lessonNews = (lesson: Saved<Lesson>, kind: News['kind'], words: string): News => ({
	key: lessonKey(lesson),
	kind,
	about: ref(lessons.kind, lesson.id),
	title: lesson.title,
	words,
	when: lesson.state.at,
	inMail: lessonInMail(lesson)
});

/** A mail is dated: what an unnamed author noticed, or a step that tells nobody, would have its day by it. */
export const lessonInMail = ({ title, state, noticed }: Saved<Lesson>): string | null =>
	(state.is === 'noticed' ? noticed.day : state.at) === null ? null : title;

/** The actor's own lessons that somebody else took a step with lately. A step that tells nobody is their own. */
export async function myLessonNews(ctx: Context): Promise<readonly News[]> {
	const since = addDays(today(ctx.clock), -NEWS_DAYS);
	return (await myLessons(ctx))
		.filter(({ state }) => state.is !== 'noticed' && state.by !== null && state.by !== ctx.actor.id)
		.filter(({ state }) => state.at === null || state.at >= since)
		.map((lesson) => ({
			...lessonNews(lesson, 'my-lessons', `Now ${stateWord(lesson.state.is)}`),
			// A mailbox may be read by others, and would tie an author who is not named to the lesson.
			...(lesson.noticed.by === ctx.actor.id ? {} : { inMail: null })
		}));
}

const MOST = 200;

/** Lessons that the actor noticed, named or not; at most 200. */
export async function myLessons(ctx: Context): Promise<readonly Saved<Lesson>[]> {
	const origins = await ctx.read.list(lessonOrigins, { where: { author: ctx.actor.id }, limit: MOST });
	const found = await ctx.read.findMany(origins.items.map(({ lesson }) => ref(lessons.kind, lesson)));
	return found.map(({ record }) => record as Saved<Lesson>);
}
