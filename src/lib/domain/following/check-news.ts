import { checksDone, commentsSettled } from '../practices';
import { addHours } from '../shared/clock';
import type { Context } from '../shared/context';
import { ref } from '../shared/ids';
import { NEWS_DAYS, type News } from './news';

const FOUND = {
	ready: 'checked it and finds it ready to publish',
	'needs-work': 'checked it and says that it needs work first',
	cannot: 'cannot check it'
} as const;

/** What colleagues found lately in practices of the actor's, and comments of theirs that were settled. */
export async function checkNews(ctx: Context): Promise<readonly News[]> {
	const since = addHours(ctx.clock.now(), -24 * NEWS_DAYS);
	const [done, settled] = await Promise.all([checksDone(ctx, since), commentsSettled(ctx, since)]);
	return [
		...done.map(({ id, practice, title, by, said, at }): News => ({
			key: `practice-check/${id}/${said}`,
			kind: 'comments',
			about: ref('practice', practice),
			part: 'peer-check',
			title,
			words: `${by} ${FOUND[said]}`,
			when: at,
			inMail: 'A check of a practice of yours',
			wordsInMail: 'A colleague has answered'
		})),
		...settled.map(({ id, practice, title, by, at }): News => ({
			key: `practice-comment/${id}/${at}`,
			kind: 'comments',
			about: ref('practice', practice),
			part: 'peer-check',
			title,
			words: `${by} settled your comment on it`,
			when: at,
			inMail: 'A comment of yours on a practice',
			wordsInMail: 'It was settled'
		}))
	];
}
