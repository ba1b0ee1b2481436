import { trainingHistory } from '#lib/domain/training-log';
import { wordings } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const { title, revisions } = await trainingHistory(ctx, params.id);
		return { id: params.id, title, wordings: wordings(revisions) };
	});
