import { filesTakenOut } from '#lib/domain/learning-files';
import { bringFileBackToSet, fileOfOwnEntryWish, setEntryHistory } from '#lib/domain/learning-sets';
import { wordings } from '#lib/server/documents';
import { answer, formAction, onRecord } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [{ title, revisions }, takenOut] = await Promise.all([setEntryHistory(ctx, params.id), filesTakenOut(ctx, params.id)]);
		return { id: params.id, title, takenOut, wordings: wordings(revisions) };
	});

export const actions: Actions = {
	bringBack: formAction(
		fileOfOwnEntryWish,
		onRecord(bringFileBackToSet, (id) => `/sets/file/${id}/files`)
	)
};
