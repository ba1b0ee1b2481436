import { redirect } from '@sveltejs/kit';
import { usualModel } from '#lib/domain/learning-files';
import { keepSetEntry, keepSetEntryWish, setFileToWrite } from '#lib/domain/learning-sets';
import { describeReaders } from '#lib/domain/people';
import { withFiles } from '#lib/server/attachments';
import { answer, formAction } from '#lib/server/http';
import { writing } from '../../../../learning-file/writing';
import { keptOnPage } from '../../../kept-on-page';
import { afterKeepingInSet, SET_ENTRY_FORM } from '../../../set-entry-form';
import { modeWords, setWords } from '../../../words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	answer(locals, async (ctx) => {
		const [{ readers, ...set }, form, modes, usual] = await Promise.all([
			setFileToWrite(ctx, params.id),
			writing(ctx, url.searchParams),
			setWords(ctx.read),
			usualModel(ctx)
		]);
		return {
			...form,
			set: { id: set.id, name: set.name },
			mode: modeWords(modes, set.mode),
			readers:
				set.mode === 'confidential'
					? `Those who belong to ${set.name} today will read this, as long as they do. Nobody who joins later, no coordinator, no administrator.`
					: await describeReaders(ctx, readers),
			model: url.searchParams.get('model') ?? '',
			usual
		};
	});

const KEPT = { ...SET_ENTRY_FORM, words: { ...SET_ENTRY_FORM.words, of: 'learning-set' } };

export const actions: Actions = {
	keep: withFiles(
		formAction(
			keepSetEntryWish,
			async (ctx, wish, { params }) =>
				redirect(303, await afterKeepingInSet(ctx, await keptOnPage(() => keepSetEntry(ctx, params.id!, wish)))),
			KEPT
		),
		KEPT
	)
};
