import { redirect } from '@sveltejs/kit';
import { draftOrNull, entryVocabularies, usualModel } from '#lib/domain/learning-files';
import { keepSetEntry, keepSetEntryWish, setFileToWrite } from '#lib/domain/learning-sets';
import { describeReaders, vocabulariesOf } from '#lib/domain/people';
import { objectiveChoices } from '#lib/domain/projects';
import { today } from '#lib/domain/shared/clock';
import { isId } from '#lib/domain/shared/ids';
import { answer, formAction } from '#lib/server/http';
import { keptOnPage } from '../../../kept-on-page';
import { modeWords, setWords } from '../../../words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	answer(locals, async (ctx) => {
		const asked = url.searchParams.get('draft');
		const [{ readers, ...set }, draft, words, modes, objectives, usual] = await Promise.all([
			setFileToWrite(ctx, params.id),
			isId(asked) ? draftOrNull(ctx, asked) : null,
			vocabulariesOf(ctx.read),
			setWords(ctx.read),
			objectiveChoices(ctx.read),
			usualModel(ctx)
		]);
		return {
			set: { id: set.id, name: set.name },
			mode: modeWords(modes, set.mode),
			readers:
				set.mode === 'confidential'
					? `Those who belong to ${set.name} today will read this, as long as they do. Nobody who joins later, no coordinator, no administrator.`
					: await describeReaders(ctx, readers),
			draft: draft?.id ?? ctx.newId(),
			values: draft?.values ?? null,
			savedBefore: draft?.savedAt ?? '',
			model: url.searchParams.get('model') ?? '',
			usual,
			today: today(ctx.clock),
			vocabularies: entryVocabularies(words),
			objectives
		};
	});

export const actions: Actions = {
	keep: formAction(
		keepSetEntryWish,
		async (ctx, wish, { params }) => {
			redirect(303, `/sets/file/${await keptOnPage(() => keepSetEntry(ctx, params.id!, wish))}`);
		},
		{
			arrays: ['answers', 'objectives', 'codes'],
			words: { of: 'learning-set', unasked: { model: 'chosen', prompted: 'chosen', 'answers.$.heading': 'chosen' } }
		}
	)
};
