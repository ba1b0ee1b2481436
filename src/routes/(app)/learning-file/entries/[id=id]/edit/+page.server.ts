import { error, redirect } from '@sveltejs/kit';
import { changeEntry, changeEntryWish, entryForm, entryVocabularies } from '#lib/domain/learning-files';
import { supervisorNameOf, vocabulariesOf } from '#lib/domain/people';
import { objectiveChoices } from '#lib/domain/projects';
import { today } from '#lib/domain/shared/clock';
import { answer, formAction } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [entry, words, objectives, supervisor] = await Promise.all([
			entryForm(ctx, params.id),
			vocabulariesOf(ctx.read),
			objectiveChoices(ctx.read),
			supervisorNameOf(ctx)
		]);
		if (!entry.mine) error(403, 'Only its author can change an entry.');
		return { entry, draft: ctx.newId(), today: today(ctx.clock), vocabularies: entryVocabularies(words), objectives, supervisor };
	});

export const actions: Actions = {
	save: formAction(
		changeEntryWish,
		async (ctx, wish, { params }) => {
			await changeEntry(ctx, params.id!, wish);
			redirect(303, `/learning-file/entries/${params.id}`);
		},
		{ arrays: ['answers', 'objectives', 'codes'], numbers: ['version'] }
	)
};
