import * as v from 'valibot';
import { entryPage, filesOfEntry, shareWithSupervisor } from '#lib/domain/learning-files';
import { supervisorNameOf } from '#lib/domain/people';
import { Forbidden } from '#lib/domain/shared/errors';
import { checkFiles } from '#lib/server/attachments';
import { answer, formAction, onRecord } from '#lib/server/http';
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
		onRecord(shareWithSupervisor, (id) => `/learning-file/entries/${id}`),
		{ words: openingWords() }
	)
};
