import { collectionHistory } from '#lib/domain/reading-collections';
import { wordings } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const { title, revisions } = await collectionHistory(ctx, params.id);
		return { id: params.id, title, wordings: wordings(revisions) };
	});
