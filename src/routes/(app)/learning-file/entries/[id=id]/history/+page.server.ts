import { redirect } from '@sveltejs/kit';
import { bringFileBack, bringFileBackWish, entryHistory, filesTakenOut } from '#lib/domain/learning-files';
import { wordings } from '#lib/server/documents';
import { answer, formAction } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [{ title, mine, revisions }, takenOut] = await Promise.all([
			entryHistory(ctx, params.id),
			filesTakenOut(ctx, params.id)
		]);
		return { id: params.id, title, mine, takenOut, wordings: wordings(revisions) };
	});

export const actions: Actions = {
	bringBack: formAction(bringFileBackWish, async (ctx, wish, { params }) => {
		const { wasOpen } = await bringFileBack(ctx, params.id!, wish);
		redirect(303, `/learning-file/entries/${params.id}${wasOpen ? '/open' : ''}`);
	})
};
