import { agreedActions, openActions } from '../actions';
import { withCarried } from '../learning-sets';
import type { Context } from '../shared/context';
import { ref } from '../shared/ids';
import type { News } from './news';

type Open = Awaited<ReturnType<typeof openActions>>;

const NONE: Open = { actions: [], lines: [] };

/** The open actions of sets that the actor facilitates. */
export function actionsOfSetsLed(ctx: Context): Promise<Open> | Open {
	const led = [...ctx.actor.tokens].flatMap((each) => (each.startsWith('facilitator-of:') ? [each.split(':')[1]!] : []));
	return led.length === 0 ? NONE : openActions(ctx, { set: { in: led } });
}

/**
 * Actions that were carried a third time, for whoever owns them and whoever facilitates their set: each once, and again where it
 * is carried three more times after a decision.
 */
export async function carriedNews(ctx: Context, mine: Open, ofSetsLed: Open): Promise<readonly News[]> {
	const lines = [...new Map([...ofSetsLed.lines, ...mine.lines].map((line) => [line.id, line])).values()];
	const carried = await withCarried(ctx, lines);
	return carried
		.filter(({ decide }) => decide)
		.map((line): News => ({
			key: `carried/${line.id}/${line.decidedOn ?? 'never'}`,
			kind: 'actions',
			about: ref(agreedActions.kind, line.id),
			title: line.what,
			words: `${line.mine ? 'Yours' : (line.owner ?? 'Nobody has taken it on')}, carried ${line.carried} times. What becomes of it?`,
			when: null,
			// How often it was carried tells of meetings, and its owner of who takes part.
			inMail: line.mine ? 'What becomes of an action of yours?' : 'What becomes of an action of a set of yours?',
			wordsInMail: 'It was carried on several times.'
		}));
}
