import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { discardDraft, keepFromNewSupervisor, newSupervisorWish, openToNewSupervisor } from '#lib/domain/learning-files';
import { id } from '#lib/domain/shared/fields';
import { answer, formAction } from '#lib/server/http';
import { readFile } from './read-file';
import { noteOn, undoOn } from './tally/tally-actions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => answer(locals, (ctx) => readFile(ctx, url.searchParams));

export const actions: Actions = {
	discard: formAction(v.object({ draft: id }), async (ctx, { draft }) => {
		await discardDraft(ctx, draft);
		redirect(303, '/learning-file');
	}),
	openToNew: formAction(newSupervisorWish, async (ctx, wish) => {
		await openToNewSupervisor(ctx, wish);
		redirect(303, '/learning-file');
	}),
	keepFromNew: formAction(newSupervisorWish, async (ctx, wish) => {
		await keepFromNewSupervisor(ctx, wish);
		redirect(303, '/learning-file');
	}),
	tally: noteOn('/learning-file'),
	untally: undoOn('/learning-file')
};
