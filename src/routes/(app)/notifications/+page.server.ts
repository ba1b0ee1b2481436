import { redirect } from '@sveltejs/kit';
import { markRead, markReadWish, newsKinds, notifications, type News, type NewsKind } from '#lib/domain/following';
import { answer, formAction } from '#lib/server/http';
import { placeOf } from '#lib/server/thread';
import type { Actions, PageServerLoad } from './$types';

const HEADINGS: Readonly<Record<NewsKind, string>> = {
	waiting: 'Waits for you',
	actions: 'Your actions',
	meetings: 'Meetings',
	'my-lessons': 'What my learning led to',
	followed: 'What I follow',
	shared: 'Opened to you'
};
const MOST_READ = 20;

export const load: PageServerLoad = ({ locals }) =>
	answer(locals, async (ctx) => {
		const lines = (await notifications(ctx)).news.map((each) => ({ ...each, id: each.key, href: hrefOf(each) }));
		const unread = lines.filter(({ read }) => !read);
		const groups = newsKinds.map((kind) => ({
			kind,
			heading: HEADINGS[kind],
			lines: unread.filter((each) => each.kind === kind)
		}));
		return {
			unread: unread.length,
			groups: groups.filter((group) => group.lines.length > 0),
			read: lines.filter(({ read }) => read).slice(0, MOST_READ)
		};
	});

/** Requests and offers have pages of their own that no thread leads to. */
function hrefOf({ about }: News): string {
	if (about.kind === 'lesson-request') return `/tree/requests/${about.id}`;
	return placeOf(about) ?? '/sets';
}

export const actions: Actions = {
	read: formAction(markReadWish, async (ctx, wish) => {
		await markRead(ctx, wish);
		redirect(303, '/notifications');
	})
};
