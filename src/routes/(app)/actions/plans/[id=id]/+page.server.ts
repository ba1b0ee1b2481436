import { actionPrompts, undertakingWish } from '#lib/domain/actions';
import { describeReaders, knownPeople } from '#lib/domain/people';
import { today } from '#lib/domain/shared/clock';
import { agreeOnWorkplan, workplanPage } from '#lib/domain/workplans';
import { answer, formAction, onRecord } from '#lib/server/http';
import { renderMarkdown } from '#lib/server/markdown';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [{ audience, reviews, about, ...plan }, people, prompts] = await Promise.all([
			workplanPage(ctx, params.id),
			knownPeople(ctx.read),
			actionPrompts(ctx.read)
		]);
		return {
			plan: { ...plan, reviews: reviews.map(({ words, ...each }) => ({ ...each, html: renderMarkdown(words) })) },
			about: renderMarkdown(about),
			readers: await describeReaders(ctx, audience),
			people: plan.can.keep ? people : [],
			prompts,
			today: today(ctx.clock)
		};
	});

export const actions: Actions = {
	agree: formAction(
		undertakingWish,
		onRecord(agreeOnWorkplan, (id) => `/actions/plans/${id}?agreed=1`),
		{ arrays: ['objectives'], words: { of: 'workplan', unasked: { body: 'named' } } }
	)
};
