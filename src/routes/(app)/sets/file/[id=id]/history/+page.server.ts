import { redirect } from '@sveltejs/kit';
import { filesTakenOut } from '#lib/domain/learning-files';
import { bringFileBackToSet, fileOfOwnEntryWish, setEntryHistory } from '#lib/domain/learning-sets';
import { answer, formAction } from '#lib/server/http';
import { wordings } from '../../../../learning-file/wordings';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [{ title, revisions }, takenOut] = await Promise.all([setEntryHistory(ctx, params.id), filesTakenOut(ctx, params.id)]);
		return { id: params.id, title, takenOut, wordings: wordings(revisions) };
	});

export const actions: Actions = {
	bringBack: formAction(fileOfOwnEntryWish, async (ctx, wish, { params }) => {
		await bringFileBackToSet(ctx, params.id!, wish);
		redirect(303, `/sets/file/${params.id}/files`);
	})
};
