import { redirect } from '@sveltejs/kit';
import { changeEntry, changeEntryWish, draftOrNull, entryForm, entryVocabularies } from '#lib/domain/learning-files';
import { supervisorNameOf, vocabulariesOf } from '#lib/domain/people';
import { objectiveChoices } from '#lib/domain/projects';
import { today } from '#lib/domain/shared/clock';
import { isId } from '#lib/domain/shared/ids';
import { answer, formAction } from '#lib/server/http';
import { entryWords } from '../../../entry-words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	answer(locals, async (ctx) => {
		const asked = url.searchParams.get('draft');
		const [entry, draft, words, objectives, supervisor] = await Promise.all([
			entryForm(ctx, params.id),
			isId(asked) ? draftOrNull(ctx, asked) : null,
			vocabulariesOf(ctx.read),
			objectiveChoices(ctx.read),
			supervisorNameOf(ctx)
		]);
		return {
			entry,
			draft: draft?.id ?? ctx.newId(),
			savedBefore: draft?.savedAt ?? '',
			kept: draft?.values ?? null,
			today: today(ctx.clock),
			vocabularies: entryVocabularies(words),
			objectives,
			supervisor
		};
	});

export const actions: Actions = {
	save: formAction(
		changeEntryWish,
		async (ctx, wish, { params }) => {
			await changeEntry(ctx, params.id!, wish);
			redirect(303, `/learning-file/entries/${params.id}`);
		},
		{ arrays: ['answers', 'objectives', 'codes'], numbers: ['version'], words: entryWords }
	)
};
