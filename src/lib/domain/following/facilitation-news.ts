import { facilitationsAnswered, newFacilitators } from '../learning-sets';
import { addDays, dayOf, today } from '../shared/clock';
import type { Context } from '../shared/context';
import { ref } from '../shared/ids';
import { NEWS_DAYS, type News } from './news';

/** How others answered lately to an offer of the actor's to facilitate a set, and who took one over that the actor belongs to. */
export async function facilitationNews(ctx: Context): Promise<readonly News[]> {
	const [answers, took] = await Promise.all([facilitationsAnswered(ctx), newFacilitators(ctx, NEWS_DAYS)]);
	const since = addDays(today(ctx.clock), -NEWS_DAYS);
	const answered = answers.filter(({ at }) => dayOf(at) >= since);
	const handedOver = new Set(answered.filter(({ said }) => said === 'yes').map(({ set }) => set));
	return [
		...answered.map(({ id, set, setName, toName, said, at }): News => ({
			key: `facilitation-offer/${id}/${said}`,
			kind: 'meetings',
			about: ref('learning-set', set),
			title: setName,
			words: said === 'yes' ? `${toName} facilitates it now` : `${toName} would rather not facilitate it`,
			when: at,
			inMail: 'A set that you offered to somebody',
			wordsInMail: 'They have answered'
		})),
		// Whoever handed it over heard so already.
		...took
			.filter(({ set }) => !handedOver.has(set))
			.map(({ id, set, setName, name, since }): News => ({
				key: `facilitates/${id}`,
				kind: 'meetings',
				about: ref('learning-set', set),
				title: setName,
				words: `${name} facilitates it from now on`,
				when: since,
				inMail: 'A set of yours',
				wordsInMail: 'Somebody else facilitates it from now on'
			}))
	];
}
