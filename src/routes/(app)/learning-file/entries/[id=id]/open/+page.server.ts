import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { entryPage, filesOfEntry, shareWithSupervisor } from '#lib/domain/learning-files';
import { supervisorNameOf } from '#lib/domain/people';
import { Forbidden } from '#lib/domain/shared/errors';
import { checkFiles } from '#lib/server/attachments';
import { answer, formAction } from '#lib/server/http';
import { openingWords } from '../../../entry-words';
import type { Actions, PageServerLoad } from './$types';

/** What opens with an entry, before it does. */
export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [entry, files, supervisor] = await Promise.all([
			entryPage(ctx, params.id),
			filesOfEntry(ctx, params.id),
			supervisorNameOf(ctx)
		]);
		if (!entry.can.share) throw new Forbidden('Only its author can say who reads an entry.');
		return {
			id: entry.id,
			title: entry.title,
			open: entry.toSupervisor === 'open',
			supervisor,
			files: await checkFiles(ctx.read, files)
		};
	});

export const actions: Actions = {
	open: formAction(
		v.object({}),
		async (ctx, _, { params }) => {
			await shareWithSupervisor(ctx, params.id!);
			redirect(303, `/learning-file/entries/${params.id}`);
		},
		{ words: openingWords() }
	)
};
