import { redirect } from '@sveltejs/kit';
import { bringFileBack, bringFileBackWish, entryHistory, filesTakenOut } from '#lib/domain/learning-files';
import { wordDiff } from '#lib/server/documents';
import { answer, formAction } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [{ title, revisions }, takenOut] = await Promise.all([entryHistory(ctx, params.id), filesTakenOut(ctx, params.id)]);
		const shown = revisions.slice(0, 50).map((each, place) => ({
			number: each.number,
			at: each.at,
			files: each.files,
			changes: wordDiff(revisions[place + 1]?.text ?? '', each.text)
		}));
		return { id: params.id, title, takenOut, revisions: shown, more: revisions.length > shown.length };
	});

export const actions: Actions = {
	bringBack: formAction(bringFileBackWish, async (ctx, wish, { params }) => {
		const { wasOpen } = await bringFileBack(ctx, params.id!, wish);
		redirect(303, `/learning-file/entries/${params.id}${wasOpen ? '/open' : ''}`);
	})
};
