import { redirect } from '@sveltejs/kit';
import { draftOrNull, entryVocabularies } from '#lib/domain/learning-files';
import { changeSetEntry, changeSetEntryWish, setEntryForm } from '#lib/domain/learning-sets';
import { describeReaders, vocabulariesOf } from '#lib/domain/people';
import { objectiveChoices } from '#lib/domain/projects';
import { today } from '#lib/domain/shared/clock';
import { isId } from '#lib/domain/shared/ids';
import { answer, formAction } from '#lib/server/http';
import { keptOnPage } from '../../../kept-on-page';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	answer(locals, async (ctx) => {
		const asked = url.searchParams.get('draft');
		const [{ audience, ...entry }, draft, words, objectives] = await Promise.all([
			setEntryForm(ctx, params.id),
			isId(asked) ? draftOrNull(ctx, asked) : null,
			vocabulariesOf(ctx.read),
			objectiveChoices(ctx.read)
		]);
		return {
			entry,
			readers: await describeReaders(ctx, audience),
			draft: draft?.id ?? ctx.newId(),
			savedBefore: draft?.savedAt ?? '',
			kept: draft?.values ?? null,
			today: today(ctx.clock),
			vocabularies: entryVocabularies(words),
			objectives
		};
	});

export const actions: Actions = {
	save: formAction(
		changeSetEntryWish,
		async (ctx, wish, { params }) => {
			await keptOnPage(() => changeSetEntry(ctx, params.id!, wish));
			redirect(303, `/sets/file/${params.id}`);
		},
		{
			arrays: ['answers', 'objectives', 'codes'],
			numbers: ['version'],
			booleans: ['closeEarlier'],
			words: { of: 'set-entry', unasked: { model: 'chosen', prompted: 'chosen', 'answers.$.heading': 'chosen' } }
		}
	)
};
