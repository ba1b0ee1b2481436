import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { draftOrNull, entryVocabularies } from '#lib/domain/learning-files';
import { changeSetEntry, changeSetEntryWish, setEntryForm } from '#lib/domain/learning-sets';
import { describeReaders, vocabulariesOf } from '#lib/domain/people';
import { objectiveChoices } from '#lib/domain/projects';
import { today } from '#lib/domain/shared/clock';
import { isId } from '#lib/domain/shared/ids';
import { answer, formAction } from '#lib/server/http';
import { keptOnPage } from '../../../kept-on-page';
import { lookAtWords } from '../../../look-at-words';
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
		v.object({ ...changeSetEntryWish.entries, seen: v.optional(v.string(), '') }),
		async (ctx, { seen, ...wish }, { params }) => {
			const marked = await lookAtWords(ctx.read, wish, seen);
			if (marked) return marked;
			await keptOnPage(() => changeSetEntry(ctx, params.id!, wish));
			redirect(303, `/sets/file/${params.id}`);
		},
		{ arrays: ['answers', 'objectives', 'codes'], numbers: ['version'], booleans: ['closeEarlier'] }
	)
};
