import { redirect } from '@sveltejs/kit';
import { dateCompletes, markRead, markReadWish, NEWS_HEADINGS, newsKinds, notifications } from '#lib/domain/following';
import { answer, formAction } from '#lib/server/http';
import { placeOfNews } from '#lib/server/thread';
import type { Actions, PageServerLoad } from './$types';

const MOST_READ = 20;

export const load: PageServerLoad = ({ locals }) =>
	answer(locals, async (ctx) => {
		const lines = (await notifications(ctx)).news.map(({ key, kind, title, words, when, read, ...place }) => {
			return { id: key, kind, title, words, runsOn: dateCompletes(words), when, read, href: placeOfNews(place) };
		});
		const unread = lines.filter(({ read }) => !read);
		const groups = newsKinds.map((kind) => ({
			kind,
			heading: NEWS_HEADINGS[kind],
			lines: unread.filter((each) => each.kind === kind)
		}));
		return {
			unread: unread.length,
			groups: groups.filter((group) => group.lines.length > 0),
			read: lines.filter(({ read }) => read).slice(0, MOST_READ)
		};
	});

export const actions: Actions = {
	read: formAction(markReadWish, async (ctx, wish) => {
		await markRead(ctx, wish);
		redirect(303, '/notifications');
	})
};
