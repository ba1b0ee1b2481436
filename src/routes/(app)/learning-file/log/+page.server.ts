import { redirect } from '@sveltejs/kit';
import { fileLine, waitingFor } from '#lib/domain/attachments';
import { draftOrNull, entryVocabularies, keepEntry, keepEntryWish, timeline, usualModel } from '#lib/domain/learning-files';
import { supervisorNameOf, vocabulariesOf } from '#lib/domain/people';
import { objectiveChoices } from '#lib/domain/projects';
import { today } from '#lib/domain/shared/clock';
import { isId } from '#lib/domain/shared/ids';
import { withFiles } from '#lib/server/attachments';
import { answer, formAction } from '#lib/server/http';
import { afterKeeping } from '../after-keeping';
import { ENTRY_FORM } from '../entry-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const asked = url.searchParams.get('draft');
		const [draft, files, words, objectives, supervisor, recent, usual] = await Promise.all([
			isId(asked) ? draftOrNull(ctx, asked) : null,
			isId(asked) ? waitingFor(ctx, asked) : [],
			vocabulariesOf(ctx.read),
			objectiveChoices(ctx.read),
			supervisorNameOf(ctx),
			timeline(ctx),
			usualModel(ctx)
		]);
		return {
			// Files may have come before anything was typed.
			draft: draft?.id ?? files[0]?.form ?? ctx.newId(),
			files: files.map(({ attachment }) => fileLine(attachment)),
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
	keep: withFiles(
		formAction(
			keepEntryWish,
			async (ctx, wish) => redirect(303, await afterKeeping(ctx, await keepEntry(ctx, wish), wish.readers)),
			ENTRY_FORM
		),
		ENTRY_FORM
	)
};
