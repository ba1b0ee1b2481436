import { actionRegister } from '#lib/domain/actions';
import { today } from '#lib/domain/shared/clock';
import { placeActionsWish, putOnWorkplan, takeOffWorkplan, workplanPage } from '#lib/domain/workplans';
import { answer, formAction, onRecord } from '#lib/server/http';
import { LONGEST_WORDS } from '../../../../narrowing';
import { offered } from './offered';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	answer(locals, async (ctx) => {
		const words = (url.searchParams.get('words') ?? '').trim().slice(0, LONGEST_WORDS);
		const after = url.searchParams.get('after');
		const [plan, found] = await Promise.all([
			workplanPage(ctx, params.id),
			actionRegister(ctx, { whose: 'all', state: 'open', words, after, limit: 50 })
		]);
		return {
			id: plan.id,
			title: plan.title,
			keeps: plan.can.keep,
			words,
			offered: offered(plan, found.lines),
			next: found.next,
			/** What stands on it that the reader may take off. */
			placed: plan.sections.flatMap(({ lines }) => lines.filter(({ mayPlace }) => mayPlace)),
			today: today(ctx.clock)
		};
	});

const here = (id: string) => `/actions/plans/${id}/actions`;

export const actions: Actions = {
	put: formAction(placeActionsWish, onRecord(putOnWorkplan, here), { arrays: ['actions'] }),
	takeOff: formAction(placeActionsWish, onRecord(takeOffWorkplan, here), { arrays: ['actions'] })
};
