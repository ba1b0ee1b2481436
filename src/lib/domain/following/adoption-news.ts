import { adoptions, adoptionsOfMine } from '../practices';
import { addHours } from '../shared/clock';
import type { Context } from '../shared/context';
import { ref } from '../shared/ids';
import { NEWS_DAYS, type News } from './news';

/** Who began lately to try a practice of the actor's, and how it went where others try one. */
export async function adoptionNews(ctx: Context): Promise<readonly News[]> {
	const told = await adoptionsOfMine(ctx, addHours(ctx.clock.now(), -24 * NEWS_DAYS));
	return told.map(({ id, title, where, by, answer, when }): News => ({
		key: `${adoptions.kind}/${id}${answer === null ? '' : `/${answer}`}`,
		kind: 'my-lessons',
		about: ref(adoptions.kind, id),
		title,
		words: answer === null ? `${by} tries it in ${where}` : `${by} says how it goes in ${where}`,
		when,
		// A mail names no practice, and whoever tries one is told of in the workspace alone.
		inMail: 'A practice of yours is tried elsewhere',
		wordsInMail: answer === null ? 'Somebody began' : 'Somebody says how it goes'
	}));
}
