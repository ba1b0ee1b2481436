import { checkPaper, checkPaperWish, paperAtWork, publishPaper, publishPaperWish } from '#lib/domain/action-papers';
import { Forbidden } from '#lib/domain/shared/errors';
import { answer, formAction, onRecord } from '#lib/server/http';
import { checkWording, workspaceNames } from '#lib/server/identifiers';
import { wordsToCheck } from './words-to-check';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		// The names that the check looks for are asked for along with the paper.
		const [page] = await Promise.all([paperAtWork(ctx, params.id), workspaceNames(ctx.read)]);
		const { id, version, title, state, isNewer, missing, checking, publishedFor, can } = page;
		if (!can.check || !isNewer) throw new Forbidden('Whoever began a paper, and coordinators, check words that wait.');
		const { marks } = await checkWording(ctx.read, '', wordsToCheck(page));
		const hidden = page.footnotes.filter(({ line }) => line.is === 'citation' && line.source === null).length;
		return { paper: { id, version, title, state, missing, checking, publishedFor, can }, marks, hidden };
	});

export const actions: Actions = {
	check: formAction(
		checkPaperWish,
		onRecord(checkPaper, (id) => `/papers/${id}/check`),
		{ numbers: ['version'] }
	),
	publish: formAction(
		publishPaperWish,
		onRecord(publishPaper, (id) => `/papers/${id}`),
		{ numbers: ['version'] }
	)
};
