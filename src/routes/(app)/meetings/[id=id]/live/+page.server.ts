import { livePage, saidBefore } from '#lib/domain/learning-sets';
import { answer } from '#lib/server/http';
import { kindWords, modeWords, setWords } from '../../../sets/words';
import { readersOf } from '../meeting';
import { laidOut } from './live';
import { apologies, figures, here, join, line, open, question, round, turn } from './live-actions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	answer(locals, async (ctx) => {
		const [page, readers, words, said] = await Promise.all([
			livePage(ctx, params.id),
			readersOf(ctx, params.id),
			setWords(ctx.read),
			saidBefore(ctx, params.id)
		]);
		return {
			now: laidOut(page),
			kind: kindWords(words, page.set.kind),
			mode: modeWords(words, page.mode),
			readers,
			said,
			/** The item that the address opens, where there is no script. */
			edit: url.searchParams.get('edit'),
			group: url.searchParams.get('group') ?? ''
		};
	});

export const actions: Actions = {
	line,
	here,
	apologies,
	round,
	turn,
	figures,
	question,
	open,
	join
};
