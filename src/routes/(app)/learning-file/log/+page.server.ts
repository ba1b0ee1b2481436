import { redirect } from '@sveltejs/kit';
import { draftOrNull, entryVocabularies, keepEntry, keepEntryWish, timeline, usualModel } from '#lib/domain/learning-files';
import { supervisorNameOf, vocabulariesOf } from '#lib/domain/people';
import { objectiveChoices } from '#lib/domain/projects';
import { today } from '#lib/domain/shared/clock';
import { isId } from '#lib/domain/shared/ids';
import { answer, formAction } from '#lib/server/http';
import { entryWords } from '../entry-words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const asked = url.searchParams.get('draft');
		const [draft, words, objectives, supervisor, recent, usual] = await Promise.all([
			isId(asked) ? draftOrNull(ctx, asked) : null,
			vocabulariesOf(ctx.read),
			objectiveChoices(ctx.read),
			supervisorNameOf(ctx),
			timeline(ctx),
			usualModel(ctx)
		]);
		return {
			draft: draft?.id ?? ctx.newId(),
			values: draft?.values ?? null,
			from: url.searchParams.get('from') ?? '',
			savedBefore: draft?.savedAt ?? '',
			model: url.searchParams.get('model') ?? '',
			usual,
			readers: url.searchParams.has('share') ? 'more' : 'me',
			text: (url.searchParams.get('text') ?? '').slice(0, 1_000),
			today: today(ctx.clock),
			supervisor,
			vocabularies: entryVocabularies(words),
			objectives,
			recent: recent.entries.slice(0, 3).map(({ id, title, day }) => ({ id, title, day }))
		};
	});

export const actions: Actions = {
	keep: formAction(
		keepEntryWish,
		async (ctx, wish) => {
			const id = await keepEntry(ctx, wish);
			redirect(303, `/learning-file/entries/${id}${wish.readers === 'more' ? '/share' : ''}`);
		},
		{ arrays: ['answers', 'objectives', 'codes'], words: entryWords }
	)
};
