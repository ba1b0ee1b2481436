import { collectionHistory } from '#lib/domain/reading-collections';
import { wordDiff } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const { title, revisions } = await collectionHistory(ctx, params.id);
		const shown = revisions.slice(0, 50).map((each, place) => ({
			number: each.number,
			at: each.at,
			changes: wordDiff(revisions[place + 1]?.text ?? '', each.text)
		}));
		return { id: params.id, title, revisions: shown, more: revisions.length > shown.length };
	});
