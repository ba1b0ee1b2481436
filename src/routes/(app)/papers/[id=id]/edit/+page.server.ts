import { paperForm, writePaper, writePaperWish } from '#lib/domain/action-papers';
import { answer, formAction, onRecord } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => ({ paper: await paperForm(ctx, params.id) }));

export const actions: Actions = {
	write: formAction(
		writePaperWish,
		onRecord(writePaper, (id) => `/papers/${id}/working`),
		{ numbers: ['version'], words: { of: 'action-paper' } }
	)
};
