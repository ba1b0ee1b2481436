import { notesMadeFinal, papersToRead, type comingMeetings } from '../learning-sets';
import { addHours } from '../shared/clock';
import type { Context } from '../shared/context';
import { ref } from '../shared/ids';
import { NEWS_DAYS, type News } from './news';

/**
 * Notes that others made final lately, one that was locked again once more, and what is to be read before the meetings to come. In a
 * mail they are called by their titles only where a meeting is attributable.
 */
export async function circulatedNews(ctx: Context, coming: ReturnType<typeof comingMeetings>): Promise<readonly News[]> {
	const [notes, papers] = await Promise.all([
		notesMadeFinal(ctx, addHours(ctx.clock.now(), -24 * NEWS_DAYS)),
		papersToRead(ctx, coming)
	]);
	return [
		...notes.map(({ id, title, mode, at, again }): News => ({
			key: `note/${id}/${at}`,
			kind: 'meetings',
			about: ref('set-meeting', id),
			part: 'note',
			title,
			words: again ? 'Its note was changed and is final again' : 'Its note is final',
			when: at,
			inMail: mode === 'attributable' ? title : 'A meeting of a set of yours'
		})),
		...papers.map(({ id, title, meeting }): News => ({
			key: `briefing-paper/${id}`,
			kind: 'meetings',
			about: ref('briefing-paper', id),
			title,
			words: 'To read before the meeting planned for',
			when: meeting.startsAt,
			inMail: meeting.mode === 'attributable' ? title : 'A briefing paper for a set of yours'
		}))
	];
}
