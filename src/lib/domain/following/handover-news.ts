import { practicesHandedOver } from '../practices';
import { addHours } from '../shared/clock';
import type { Context } from '../shared/context';
import { ref } from '../shared/ids';
import { NEWS_DAYS, type News } from './news';

/** Practices of the actor's that somebody else keeps lately, that are the actor's from now on, or that nobody took over. */
export async function handoverNews(ctx: Context): Promise<readonly News[]> {
	const told = await practicesHandedOver(ctx, addHours(ctx.clock.now(), -24 * NEWS_DAYS));
	return told.map(({ id, title, isMine, to, by, said, at }): News => {
		const words =
			said === 'no' ? `${to} would rather not keep it` : isMine ? `${by} handed it over to you` : `${to} keeps it now`;
		return {
			key: `practice-handover/${id}/${said}`,
			kind: 'comments',
			about: ref('practice-handover', id),
			title,
			words,
			when: at,
			inMail: isMine ? 'A practice that you keep from now on' : 'A practice that was to be handed over',
			wordsInMail: isMine ? 'A coordinator handed it over to you' : 'They have answered'
		};
	});
}
