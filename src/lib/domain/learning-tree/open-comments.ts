import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { ref, type Ref } from '../shared/ids';
import { knownIn, namesOf, people, type Person } from '../people';
import { branches, type Branch } from './branch';
import { lessons, type Lesson } from './lesson';
import { lessonComments } from './lesson-comment';
import { isKeeper } from './lesson-keeper';
import { lessonLine } from './lesson-line';

/** As many comments are looked at for one page; of these those are shown that stand under lessons the actor keeps. */
const LOOKED_AT = 100;

/**
 * Open comments under the lessons that the actor keeps, the latest first, by pages; a page may hold fewer than there are places
 * on it. What an unnamed author's lesson draws is shown to whoever shapes its branch, as {@link isKeeper} says.
 */
export async function openCommentsFor(ctx: Context, after: string | null = null) {
	const page = await ctx.read.list(lessonComments, {
		where: { standing: 'open' },
		order: { by: 'at', direction: 'descending' },
		limit: LOOKED_AT,
		after
	});
	const about = await recordsOf<Lesson>(
		ctx,
		page.items.map((each) => ref(lessons.kind, each.lesson))
	);
	const all = [...about.values()];
	const [authors, hung] = await Promise.all([
		recordsOf<Person>(
			ctx,
			all.flatMap(({ noticed: { by } }) => (by === null ? [] : [ref(people.kind, by)]))
		),
		recordsOf<Branch>(
			ctx,
			all.flatMap(({ branch }) => (branch === null ? [] : [ref(branches.kind, branch)]))
		)
	]);
	const mine = page.items.flatMap((comment) => {
		const lesson = about.get(comment.lesson);
		if (!lesson) return [];
		const keeper = isKeeper(
			ctx.actor,
			lesson,
			authors.get(lesson.noticed.by ?? '') ?? null,
			hung.get(lesson.branch ?? '') ?? null
		);
		return keeper ? [{ comment, lesson }] : [];
	});
	const [names, known] = await Promise.all([
		namesOf(
			ctx.read,
			mine.map(({ comment }) => comment.writer)
		),
		knownIn(
			ctx.read,
			mine.map(({ comment }) => comment.words)
		)
	]);
	return {
		comments: mine.map(({ comment: { id, writer, words, at }, lesson }) => ({
			id,
			by: names.get(writer)!,
			words,
			at,
			lesson: lessonLine(lesson)
		})),
		/** The people mentioned in them to whom a name may lead. */
		known,
		next: page.next
	};
}

/** The readable ones of these, each read once. */
async function recordsOf<T>(ctx: Context, refs: readonly Ref[]): Promise<ReadonlyMap<string, Saved<T>>> {
	const once = [...new Map(refs.map((each) => [each.id, each])).values()];
	return new Map((await ctx.read.findMany(once)).map(({ id, record }) => [id, record as unknown as Saved<T>]));
}
