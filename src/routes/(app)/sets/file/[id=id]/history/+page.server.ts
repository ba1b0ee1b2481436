import { setEntryHistory } from '#lib/domain/learning-sets';
import { wordDiff } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import type { PageServerLoad } from './$types';

/** Wordings shown, the latest first. */
const MOST = 50;

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const { title, revisions } = await setEntryHistory(ctx, params.id);
		const shown = revisions.slice(0, MOST).map((each, place) => ({
			number: each.number,
			at: each.at,
			changes: wordDiff(revisions[place + 1]?.text ?? '', each.text)
		}));
		return { id: params.id, title, revisions: shown, more: revisions.length > shown.length };
	});
