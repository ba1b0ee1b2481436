import * as v from 'valibot';
import { synonymsOf } from '../people';
import type { Context } from '../shared/context';
import { ref } from '../shared/ids';
import { adoptionNews } from './adoption-news';
import { attending, attentionOf, attentions, newsKinds, type Attention, type NewsKind } from './attention';
import { checkNews } from './check-news';
import { commentNews } from './comment-news';
import { followedNow } from './followed-now';
import { followedThings } from './following';
import { handoverNews } from './handover-news';
import { myLessonNews, myLessons } from './lesson-news';
import type { News } from './news';
import { actionNews, meetingNews, openedNews, waitingNews } from './own-news';

/** Where each kind of news comes from. All are made anew at each look, from what the actor may read at that moment. */
const SOURCES: Readonly<Record<NewsKind, (ctx: Context) => Promise<readonly News[]>>> = {
	waiting: waitingNews,
	actions: actionNews,
	meetings: meetingNews,
	'my-lessons': async (ctx) => (await Promise.all([myLessonNews(ctx), adoptionNews(ctx)])).flat(),
	comments: async (ctx) => (await Promise.all([commentNews(ctx), checkNews(ctx), handoverNews(ctx)])).flat(),
	followed: followedNews,
	shared: openedNews
};

/** What came to what the actor follows since they began, their own lessons left out; once, however often it is followed. */
async function followedNews(ctx: Context): Promise<readonly News[]> {
	const [things, mine, synonyms] = await Promise.all([followedThings(ctx), myLessons(ctx), synonymsOf(ctx.read)]);
	const own = new Set(mine.map(({ id }) => id));
	const came = await Promise.all(
		things.map(async ({ target, known, name }) => {
			if (name === null) return [];
			const before = new Set(known);
			return (await followedNow(ctx, target, name, synonyms)).filter(({ key, about }) => !before.has(key) && !own.has(about.id));
		})
	);
	return [...new Map(came.flat().map((each) => [each.key, each])).values()];
}

/** All that is news to the actor, in the order of kinds, with whether they have marked it as read. */
export async function notifications(ctx: Context) {
	// All at once: a wait for the few who leave a kind out would be one for everybody.
	const [seen, ...of] = await Promise.all([attentionOf(ctx), ...newsKinds.map((kind) => SOURCES[kind](ctx))]);
	const off = new Set(seen?.off);
	const read = new Set(seen?.read);
	return { news: of.flat().flatMap((each) => (off.has(each.kind) ? [] : [{ ...each, read: read.has(each.key) }])) };
}

/** The kinds of news that the actor wants to hear of. */
export async function wantedNews(ctx: Context): Promise<readonly NewsKind[]> {
	const off = new Set((await attentionOf(ctx))?.off);
	return newsKinds.filter((kind) => !off.has(kind));
}

/** How much of it is unread. */
export const unreadCount = async (ctx: Context): Promise<number> =>
	(await notifications(ctx)).news.filter(({ read }) => !read).length;

export const markReadWish = v.object({ key: v.optional(v.pipe(v.string(), v.maxLength(120)), '') });

/** Marks one thing as read, or all that there is now. What is no longer news is forgotten on the way. */
export async function markRead(ctx: Context, { key }: v.InferOutput<typeof markReadWish>): Promise<void> {
	const [{ news }, seen] = await Promise.all([notifications(ctx), attentionOf(ctx)]);
	const marked = news.filter((each) => each.read || key === '' || each.key === key).map((each) => each.key);
	await keep(ctx, seen, 'markRead', { read: marked.slice(0, 2_000) });
}

export const preferencesWish = v.object({ wanted: v.pipe(v.array(v.picklist(newsKinds)), v.maxLength(20)) });

/** Chooses the kinds of news that the actor wants to hear of. */
export async function chooseNews(ctx: Context, { wanted }: v.InferOutput<typeof preferencesWish>): Promise<void> {
	await keep(ctx, await attentionOf(ctx), 'chooseNews', { off: newsKinds.filter((kind) => !wanted.includes(kind)) });
}

async function keep(
	ctx: Context,
	seen: Awaited<ReturnType<typeof attentionOf>>,
	verb: string,
	values: Partial<Attention>
): Promise<void> {
	const change = attending(ctx, seen, values);
	const subject = ref(attentions.kind, change.id);
	await ctx.store.commit({ by: ctx.actor.id, verb, subject, changes: [change], key: ctx.requestKey });
}
