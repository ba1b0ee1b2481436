import { lockedWordings } from '#lib/domain/learning-sets';
import { wordDiff } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const { meeting, wordings } = await lockedWordings(ctx, params.id);
		return {
			meeting,
			wordings: wordings.map(({ changed, plan, ...wording }) => ({
				...wording,
				plan: plan.map(({ before, after, ...part }) => ({ ...part, pieces: wordDiff(before, after) })),
				changed: changed.map(({ before, after, ...item }) => ({
					...item,
					added: before === null,
					pieces: wordDiff(before ?? '', after)
				}))
			}))
		};
	});
